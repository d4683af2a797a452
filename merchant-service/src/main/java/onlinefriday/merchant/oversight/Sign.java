package onlinefriday.merchant.oversight;

/**
 * What makes a merchant worth a look when it comes again and again. Each is a fact: shown by what
 * the merchant declared itself, or found by an authority; never what somebody only says.
 */
public enum Sign {
  /** A filing whose reference price was raised shortly before. */
  PRICE_RAISED("raised"),
  /** A complaint that a price was inflated, upheld by an authority. */
  PRICE_INFLATED("inflated"),
  /** A complaint that a code was refused, upheld by an authority. */
  CODE_REFUSED("refused");

  private final String field;

  Sign(String field) {
    this.field = field;
  }

  String countField() {
    return field + ".count";
  }

  /** The ids of the filings or complaints that have been counted. */
  String seenField() {
    return field + ".seen";
  }

  String field() {
    return field;
  }
}
