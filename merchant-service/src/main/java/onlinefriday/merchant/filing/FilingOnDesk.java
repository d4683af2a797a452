package onlinefriday.merchant.filing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filing as somebody has it before them.
 *
 * @param merchantName null when the merchant is not known any more
 * @param steps that this person may take now
 */
public record FilingOnDesk(
    FilingView filing, @Nullable String merchantName, List<Due> dues, Set<Step> steps) {
  public boolean may(String step) {
    return steps.contains(Step.valueOf(step));
  }
}
