package onlinefriday.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The bytes of a JSON body, within a bound. */
public final class BodyBytes {
  private BodyBytes() {}

  /**
   * @param bytesMax the largest body read
   * @throws ApiProblem 415 when it is not JSON, 413 over the bound, 400 when it ends early
   */
  public static byte[] of(HttpServletRequest request, int bytesMax) {
    requireJson(request.getContentType());
    return read(request, bytesMax);
  }

  /**
   * Empty when there is no body: a request that announces none may still arrive in chunks, and then
   * only reading tells.
   *
   * @throws ApiProblem as {@link #of}
   */
  static Optional<byte[]> ifSent(HttpServletRequest request, int bytesMax) {
    byte[] bytes = read(request, bytesMax);
    if (bytes.length == 0) {
      return Optional.empty();
    }
    requireJson(request.getContentType());
    return Optional.of(bytes);
  }

  private static byte[] read(HttpServletRequest request, int bytesMax) {
    try {
      // An announced length spares a buffer of the whole bound.
      long announced = request.getContentLengthLong();
      int readMax = announced >= 0 && announced <= bytesMax ? (int) announced : bytesMax + 1;
      byte[] bytes = PacedBody.of(request).readNBytes(readMax);
      if (bytes.length > bytesMax) {
        throw new ApiProblem(CommonProblem.BODY_TOO_LARGE, "at most " + bytesMax + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new ApiProblem(CommonProblem.MALFORMED, "the body ended early");
    }
  }

  private static void requireJson(@Nullable String type) {
    try {
      if (MediaType.APPLICATION_JSON_VALUE.equals(type)
          || (type != null
              && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.valueOf(type)))) {
        return;
      }
    } catch (InvalidMediaTypeException e) {
      // answered below, like any other type that is not JSON
    }
    throw new ApiProblem(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "application/json");
  }
}
