package onlinefriday.merchant.complaint;

import onlinefriday.merchant.oversight.Sign;
import org.jspecify.annotations.Nullable;

/** What somebody complains of. */
enum ComplaintKind {
  PRICE_INFLATED(Sign.PRICE_INFLATED),
  COUNTERFEIT(null),
  ORIGIN_UNCLEAR(null),
  CODE_REFUSED(Sign.CODE_REFUSED),
  OTHER(null);

  private final @Nullable Sign sign;

  ComplaintKind(@Nullable Sign sign) {
    this.sign = sign;
  }

  /** What it counts as when it is upheld again and again, or null. */
  @Nullable Sign sign() {
    return sign;
  }
}
