package onlinefriday.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * A JSON body not read yet. A controller reads it when the checks that come before have been made:
 * the contract answers 403, 404, 428 and 412 before it judges a body.
 */
public final class Body<T> {
  private final HttpServletRequest request;
  private final Type type;
  private final BodyReader reader;

  Body(HttpServletRequest request, Type type, BodyReader reader) {
    this.request = request;
    this.type = type;
    this.reader = reader;
  }

  /**
   * @return the body, which satisfies the constraints of its type
   * @throws onlinefriday.defaults.problem.ApiProblem 415, 413, 400 (malformed, wrong type) or 422
   */
  public T read() {
    return reader.read(request, type);
  }

  /**
   * For the few bodies that may be larger than others.
   *
   * @param bytesMax in place of the service's bound
   */
  public T read(int bytesMax) {
    return reader.read(request, type, bytesMax);
  }

  /** For actions that need no body: empty when none was sent. */
  public Optional<T> readIfSent() {
    boolean chunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    return request.getContentLengthLong() > 0 || chunked ? Optional.of(read()) : Optional.empty();
  }
}
