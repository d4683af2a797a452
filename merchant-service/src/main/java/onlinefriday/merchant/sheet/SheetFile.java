package onlinefriday.merchant.sheet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;

/** A file that was sent as a body. */
public record SheetFile(byte[] bytes, SheetType type) {
  /**
   * @throws ApiProblem 415 when it is of no type that is read, 413 over {@link
   *     SheetLimits#BYTES_MAX}, 400 when it ends early
   */
  public static SheetFile of(HttpServletRequest request) {
    SheetType type =
        SheetType.of(request.getContentType())
            .orElseThrow(
                () ->
                    new ApiProblem(
                        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                        SheetType.CSV.mediaType() + ", " + SheetType.XLSX.mediaType()));
    try {
      byte[] bytes = request.getInputStream().readNBytes(SheetLimits.BYTES_MAX + 1);
      if (bytes.length > SheetLimits.BYTES_MAX) {
        throw new ApiProblem(
            CommonProblem.BODY_TOO_LARGE, "at most " + SheetLimits.BYTES_MAX + " bytes");
      }
      return new SheetFile(bytes, type);
    } catch (IOException e) {
      throw new ApiProblem(CommonProblem.MALFORMED, "the body ended early");
    }
  }
}
