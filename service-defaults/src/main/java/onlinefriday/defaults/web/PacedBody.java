package onlinefriday.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;

/**
 * A request's body, which must come at a minimum rate beyond a grace. The gateway sends whole
 * bodies, but whoever reaches a service past it must not hold its memory by dripping.
 */
public final class PacedBody extends FilterInputStream {
  private static final long GRACE_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long BYTES_PER_SECOND_MIN = 16 * 1024;
  private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

  private long received;
  private long began;

  PacedBody(InputStream body) {
    super(body);
  }

  /**
   * @return reading it throws {@link ApiProblem} 408 when it comes too slowly
   */
  public static InputStream of(HttpServletRequest request) throws IOException {
    return new PacedBody(request.getInputStream());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (received > 0) { // most bodies are here at once, and need no clock
      requirePace();
    }
    try {
      int bytes = super.read(into, from, length);
      received += Math.max(bytes, 0);
      return bytes;
    } catch (SocketTimeoutException e) {
      throw new ApiProblem(CommonProblem.REQUEST_TIMEOUT);
    }
  }

  private void requirePace() {
    long now = System.nanoTime();
    if (began == 0) {
      began = now;
    }
    if (now - began > allowedNanos(received)) {
      throw new ApiProblem(CommonProblem.REQUEST_TIMEOUT);
    }
  }

  static long allowedNanos(long received) {
    return GRACE_NANOS + received * NANOS_PER_SECOND / BYTES_PER_SECOND_MIN;
  }
}
