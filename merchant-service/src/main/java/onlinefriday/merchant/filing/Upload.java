package onlinefriday.merchant.filing;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.web.PacedBody;
import onlinefriday.merchant.sheet.SheetLimits;
import org.jspecify.annotations.Nullable;

/**
 * A request with a large body, which is received to a file when it is first read, at a minimum
 * rate. Only then it asks for the room in which it is worked on.
 */
final class Upload extends HttpServletRequestWrapper implements AutoCloseable {
  private static final int PIECE_BYTES = 16 * 1024;

  private final Bounds bounds;
  private final BooleanSupplier room;
  private @Nullable Path file;
  private @Nullable ServletInputStream body;
  private long received;
  private boolean counted;

  /** How much may be on its way to this instance, or wait for its room. */
  static final class Bounds {
    static final int PER_CALLER_MAX = 2;
    static final long BYTES_MAX = 48L * 1024 * 1024;

    private final Map<String, Integer> byCaller = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    private void enter(String caller) {
      if (byCaller.merge(caller, 1, Integer::sum) > PER_CALLER_MAX) {
        leave(caller);
        throw new ApiProblem(CommonProblem.TOO_MANY_REQUESTS);
      }
    }

    private void leave(String caller) {
      byCaller.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
    }

    private void take(int more) {
      if (bytes.addAndGet(more) > BYTES_MAX) {
        throw new ApiProblem(CommonProblem.UNAVAILABLE);
      }
    }
  }

  /**
   * @param room takes its room; false when there was none in time
   */
  Upload(HttpServletRequest request, Bounds bounds, BooleanSupplier room) {
    super(request);
    this.bounds = bounds;
    this.room = room;
  }

  /**
   * @throws ApiProblem 408 when it comes too slowly, 429 when the caller sends too many at once,
   *     503 when there is no room
   */
  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      bounds.enter(caller());
      counted = true;
      file = Files.createTempFile("upload", null);
      receive(file);
      if (!room.getAsBoolean()) {
        throw new ApiProblem(CommonProblem.UNAVAILABLE);
      }
      body = new Received(new BufferedInputStream(Files.newInputStream(file)));
    }
    return body;
  }

  /** One byte over the largest body is enough to see that it is too large. */
  private void receive(Path into) throws IOException {
    byte[] piece = new byte[PIECE_BYTES];
    try (OutputStream out = Files.newOutputStream(into)) {
      InputStream in = PacedBody.of((HttpServletRequest) getRequest());
      int read;
      while (received <= SheetLimits.BYTES_MAX && (read = in.read(piece)) >= 0) {
        received += read;
        bounds.take(read);
        out.write(piece, 0, read);
      }
    }
  }

  private String caller() {
    String user = getRemoteUser();
    return user == null ? "" : user;
  }

  @Override
  public void close() throws IOException {
    bounds.bytes.addAndGet(-received);
    if (counted) {
      bounds.leave(caller());
    }
    if (body != null) {
      body.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  private static final class Received extends ServletInputStream {
    private final InputStream file;
    private boolean finished;

    Received(InputStream file) {
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      int next = file.read();
      finished |= next < 0;
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int bytes = file.read(into, from, length);
      finished |= bytes < 0;
      return bytes;
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("read where it was asked for");
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
