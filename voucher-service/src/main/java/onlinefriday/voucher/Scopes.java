package onlinefriday.voucher;

/** What a partner's key may be good for here. */
public final class Scopes {
  public static final String VALIDATE = "vouchers:validate";
  public static final String REDEEM = "vouchers:redeem";
  public static final String ISSUE = "vouchers:issue";

  private Scopes() {}
}
