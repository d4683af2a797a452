package onlinefriday.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A JSON body not read yet. A controller reads it when the checks that come before have been made:
 * the contract answers 403, 404, 428 and 412 before it judges a body.
 */
public final class Body<T> {
  private final IntFunction<byte[]> bytes;
  private final IntFunction<Optional<byte[]>> ifSent;
  private final Type type;
  private final BodyReader reader;

  Body(HttpServletRequest request, Type type, BodyReader reader) {
    this(
        atMost -> BodyBytes.of(request, atMost),
        atMost -> BodyBytes.ifSent(request, atMost),
        type,
        reader);
  }

  /** Of what came in another shape, within bounds of its own. */
  Body(byte[] json, Type type, BodyReader reader) {
    this(atMost -> json, atMost -> Optional.of(json), type, reader);
  }

  private Body(
      IntFunction<byte[]> bytes,
      IntFunction<Optional<byte[]>> ifSent,
      Type type,
      BodyReader reader) {
    this.bytes = bytes;
    this.ifSent = ifSent;
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
    return ifSent.apply(reader.bytesMax()).map(json -> reader.read(json, type));
  }
}
