package onlinefriday.defaults.web;

import java.util.Arrays;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} of a request. An ETag here is an aggregate's version in quotes.
 *
 * @param header as it came, or null
 */
public record IfMatch(@Nullable String header) {
  /** The ETag of a version. */
  public static String etag(long version) {
    return '"' + Long.toString(version) + '"';
  }

  /**
   * For PUT and PATCH.
   *
   * @throws ApiProblem 428 without the header, 412 when it names another version
   */
  public void require(long version) {
    if (header == null) {
      throw new ApiProblem(CommonProblem.PRECONDITION_REQUIRED);
    }
    check(version);
  }

  /**
   * For POST actions, which honour the header when it is there.
   *
   * @throws ApiProblem 412 when it names another version
   */
  public void check(long version) {
    if (header == null || header.strip().equals("*")) {
      return;
    }
    String wanted = etag(version);
    if (Arrays.stream(header.split(",")).map(String::strip).noneMatch(wanted::equals)) {
      throw new ApiProblem(CommonProblem.PRECONDITION_FAILED, "it is version " + version + " now");
    }
  }
}
