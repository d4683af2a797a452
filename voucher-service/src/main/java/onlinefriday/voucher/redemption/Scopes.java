package onlinefriday.voucher.redemption;

/** What a partner's key may be good for here. */
final class Scopes {
  static final String VALIDATE = "vouchers:validate";
  static final String REDEEM = "vouchers:redeem";
  static final String ISSUE = "vouchers:issue";

  private Scopes() {}
}
