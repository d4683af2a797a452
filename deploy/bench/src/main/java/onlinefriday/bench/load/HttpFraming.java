package onlinefriday.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** HTTP/1.1 with a Content-Length or in chunks. */
public final class HttpFraming implements Framing {
  private static final String HEAD_END = "\r\n\r\n";
  private static final String LENGTH = "content-length: ";
  private static final String LAST_CHUNK = "0\r\n\r\n";
  private static final int STATUS_START = 9;
  private static final int STATUS_END = 12;

  @Override
  public Optional<Answer> answer(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    int headEnd = text.indexOf(HEAD_END);
    if (headEnd < 0 || !isWhole(text, headEnd)) {
      return Optional.empty();
    }
    int status = Integer.parseInt(text, STATUS_START, STATUS_END, DECIMAL);
    return Optional.of(new Answer(status, Arrays.copyOf(bytes, length)));
  }

  private static final int DECIMAL = 10;

  private static boolean isWhole(String text, int headEnd) {
    String head = text.substring(0, headEnd + 2).toLowerCase(Locale.ROOT);
    int at = head.indexOf(LENGTH);
    if (at < 0) {
      return !head.contains("transfer-encoding: chunked") || text.endsWith(LAST_CHUNK);
    }
    int from = at + LENGTH.length();
    int body = Integer.parseInt(head, from, head.indexOf('\r', from), DECIMAL);
    return text.length() >= headEnd + HEAD_END.length() + body;
  }
}
