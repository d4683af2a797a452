package onlinefriday.voucher.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import onlinefriday.voucher.ledger.Fact;
import onlinefriday.voucher.ledger.Redemption.Status;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes facts as lines and, when all are written, the line that vouches for them. Of a day that
 * breaks off in the middle that line is missing.
 */
final class DayLines {
  /** A failure before this much is there can still be answered as a problem. */
  private static final int BUFFER_BYTES = 16 * 1024;

  private static final char END_OF_LINE = '\n';

  private final OutputStream out;
  private final JsonMapper json;
  private final MessageDigest digest = sha256();
  private final Totals totals = new Totals();

  DayLines(OutputStream out, JsonMapper json) {
    this.out = new BufferedOutputStream(out, BUFFER_BYTES);
    this.json = json;
  }

  /**
   * @param isFinal whether the day cannot change any more
   * @param digest SHA-256, hex, of all bytes before this line
   */
  record LastLine(
      Map<Status, Totals.Total> totals, @JsonProperty("final") boolean isFinal, String digest) {}

  /**
   * @throws UncheckedIOException when the reader went away
   */
  void add(Fact fact) {
    FactLine line = FactLine.of(fact);
    totals.add(line);
    try {
      write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void end(boolean isFinal) throws IOException {
    write(new LastLine(totals.byType(), isFinal, HexFormat.of().formatHex(digest.digest())));
    out.flush();
  }

  private void write(Object line) throws IOException {
    byte[] bytes = json.writeValueAsBytes(line);
    digest.update(bytes);
    digest.update((byte) END_OF_LINE);
    out.write(bytes);
    out.write(END_OF_LINE);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
