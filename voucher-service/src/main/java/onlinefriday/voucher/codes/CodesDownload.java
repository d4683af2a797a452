package onlinefriday.voucher.codes;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import onlinefriday.contracts.event.CodeBatchState;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.CallerPlaces;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** A batch's codes as CSV, made as they are sent: no more than a chunk of them is ever held. */
@Component
final class CodesDownload {
  static final int AT_ONCE_MAX = 8;

  /** Of one partner or person. */
  static final int AT_ONCE_PER_CALLER_MAX = 2;

  /** About a millisecond's work, which is how long a redemption may wait for its turn. */
  private static final int CHUNK_CODES = 1_024;

  private static final byte[] HEADER = "code\n".getBytes(StandardCharsets.US_ASCII);
  private static final int LINE_BYTES = CodeFormat.SYMBOLS + 1;

  private final CodeFormat format;
  private final CallerPlaces places = new CallerPlaces(AT_ONCE_MAX, AT_ONCE_PER_CALLER_MAX);

  CodesDownload(CodeFormat format) {
    this.format = format;
  }

  /**
   * @throws onlinefriday.defaults.problem.ApiProblem 429 or 503 when as many as may are under way
   */
  void send(Caller caller, Batch batch, HttpServletResponse response) throws IOException {
    try (var _ = places.take(caller)) {
      response.setContentType("text/csv;charset=UTF-8");
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + batch.id() + ".csv\"");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      // Known beforehand, so that whoever gets less knows that it is not all.
      response.setContentLengthLong(bytes(batch.state().count()));
      write(batch, response.getOutputStream());
    }
  }

  static long bytes(int count) {
    return HEADER.length + (long) count * LINE_BYTES;
  }

  void write(Batch batch, OutputStream out) throws IOException {
    CodeBatchState state = batch.state();
    CodeFormat.Pen pen = format.pen(batch.number());
    byte[] chunk = new byte[CHUNK_CODES * LINE_BYTES];
    out.write(HEADER);
    int end = state.firstSerial() + state.count();
    for (int from = state.firstSerial(); from < end; from += CHUNK_CODES) {
      int codes = Math.min(CHUNK_CODES, end - from);
      for (int i = 0; i < codes; i++) {
        pen.write(from + i, chunk, i * LINE_BYTES);
        chunk[i * LINE_BYTES + CodeFormat.SYMBOLS] = '\n';
      }
      out.write(chunk, 0, codes * LINE_BYTES);
      // Virtual threads are not interrupted: whoever only reckons must let others have the core.
      Thread.yield();
    }
  }
}
