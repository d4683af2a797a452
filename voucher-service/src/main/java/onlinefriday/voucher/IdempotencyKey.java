package onlinefriday.voucher;

import java.util.regex.Pattern;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key}: 1 to 255 visible ASCII characters. */
public final class IdempotencyKey {
  public static final String HEADER = "Idempotency-Key";

  /** In an answer: it is the first one, given again. */
  public static final String REPLAYED = "Idempotent-Replayed";

  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private IdempotencyKey() {}

  /**
   * @throws ApiProblem 400 {@code idempotency-key-missing}
   */
  public static String required(@Nullable String header) {
    if (header == null || !isValid(header)) {
      throw new ApiProblem(CommonProblem.IDEMPOTENCY_KEY_MISSING);
    }
    return header;
  }

  public static boolean isValid(@Nullable String key) {
    return key != null && VISIBLE_ASCII.matcher(key).matches();
  }
}
