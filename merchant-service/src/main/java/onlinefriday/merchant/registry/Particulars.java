package onlinefriday.merchant.registry;

import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.CapException;
import onlinefriday.contracts.event.MerchantState.Kind;
import onlinefriday.contracts.event.MerchantState.Sells;
import onlinefriday.contracts.event.MerchantState.State;
import onlinefriday.contracts.event.MerchantState.Verification;
import onlinefriday.merchant.tax.TaxCode;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant says of itself.
 *
 * @param sells without a review: that is not its to say
 */
record Particulars(
    String legalName,
    TaxCode taxCode,
    Kind kind,
    String province,
    @Nullable String contactEmail,
    Sells sells,
    List<String> platforms,
    @Nullable Verification verification) {

  /**
   * @param hold null when it is registered by an authority
   */
  MerchantState registered(
      String id, List<String> members, Instant now, MerchantState.@Nullable Hold hold) {
    return state(id, 1, members, State.REGISTERED, now, null, sells, null, hold);
  }

  /**
   * Correcting what is known of a merchant decides nothing about it, but under another name or of
   * another kind it is not what an authority has looked at: a verified one waits to be verified
   * again, and nothing that was said of its claims holds.
   */
  MerchantState correcting(MerchantState current, Instant now) {
    boolean renamed = !isCalledAs(current);
    boolean review = needsReview(current);
    return state(
        current.id(),
        current.version() + 1,
        current.members(),
        review ? State.REGISTERED : current.state(),
        review ? now : current.changedAt(),
        review
            ? "Đổi tên hoặc loại hình, chờ xác minh lại / name or kind changed, to be verified"
                + " again"
            : current.reason(),
        renamed ? sells : reviewed(current.sells()),
        current.capExceptions(),
        current.hold());
  }

  /** Whether a correction takes the merchant's verification away. */
  boolean needsReview(MerchantState current) {
    return current.state() == State.VERIFIED && !isCalledAs(current);
  }

  boolean isCalledAs(MerchantState merchant) {
    return legalName.equals(merchant.legalName()) && kind == merchant.kind();
  }

  /** Whether this is still the trader, in the place, that an authority has looked at. */
  boolean sameTraderAs(MerchantState merchant) {
    return taxCode.value().equals(merchant.taxCode()) && province.equals(merchant.province());
  }

  /** What an authority has said holds as long as the claim is the same. */
  private Sells reviewed(@Nullable Sells before) {
    if (before == null || before.review() == null) {
      return sells;
    }
    Sells same = new Sells(sells.vietnameseGoods(), sells.ocop(), sells.proofs(), before.review());
    return same.equals(before) ? same : sells;
  }

  private MerchantState state(
      String id,
      long version,
      List<String> members,
      State state,
      Instant changedAt,
      @Nullable String reason,
      Sells claimed,
      @Nullable List<CapException> capExceptions,
      MerchantState.@Nullable Hold hold) {
    return new MerchantState(
        id,
        version,
        legalName,
        taxCode.value(),
        kind,
        province,
        contactEmail,
        members,
        state,
        changedAt,
        reason,
        claimed,
        platforms,
        capExceptions,
        verification,
        hold);
  }
}
