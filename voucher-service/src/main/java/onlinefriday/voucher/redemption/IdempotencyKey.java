package onlinefriday.voucher.redemption;

import java.util.regex.Pattern;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key}: 1 to 255 visible ASCII characters. */
final class IdempotencyKey {
  static final String HEADER = "Idempotency-Key";
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private IdempotencyKey() {}

  /**
   * @throws ApiProblem 400 {@code idempotency-key-missing}
   */
  static String required(@Nullable String header) {
    if (header == null || !VISIBLE_ASCII.matcher(header).matches()) {
      throw new ApiProblem(CommonProblem.IDEMPOTENCY_KEY_MISSING);
    }
    return header;
  }
}
