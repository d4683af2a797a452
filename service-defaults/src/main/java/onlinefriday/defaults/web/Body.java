package onlinefriday.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.http.HttpHeaders;

/**
 * A JSON body not read yet. A controller reads it when the checks that come before have been made:
 * the contract answers 403, 404, 428 and 412 before it judges a body.
 */
public final class Body<T> {
  private final IntFunction<byte[]> bytes;
  private final boolean sent;
  private final Type type;
  private final BodyReader reader;

  Body(HttpServletRequest request, Type type, BodyReader reader) {
    this(atMost -> BodyBytes.of(request, atMost), isSent(request), type, reader);
  }

  /** Of what came in another shape, within bounds of its own. */
  Body(byte[] json, Type type, BodyReader reader) {
    this(atMost -> json, true, type, reader);
  }

  private Body(IntFunction<byte[]> bytes, boolean sent, Type type, BodyReader reader) {
    this.bytes = bytes;
    this.sent = sent;
    this.type = type;
    this.reader = reader;
  }

  /**
   * @return the body, which satisfies the constraints of its type
   * @throws onlinefriday.defaults.problem.ApiProblem 415, 413, 400 (malformed, wrong type) or 422
   */
  public T read() {
    return read(reader.bytesMax());
  }

  /**
   * For the few bodies that may be larger than others.
   *
   * @param bytesMax in place of the service's bound
   */
  public T read(int bytesMax) {
    return reader.read(bytes.apply(bytesMax), type);
  }

  /** For actions that need no body: empty when none was sent. */
  public Optional<T> readIfSent() {
    return sent ? Optional.of(read()) : Optional.empty();
  }

  private static boolean isSent(HttpServletRequest request) {
    return request.getContentLengthLong() > 0
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }
}
