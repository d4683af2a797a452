package onlinefriday.contracts.event;

import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one code; on {@code campaign.campaigns}. To the public a draft does not exist.
 *
 * @param number 1 to 4095, unique for good: single-use codes carry it
 * @param code canonical; null for single-use codes
 * @param window the campaign's own or its edition's; only a draft may lack it
 * @param spillAt from when allocations are one pool
 */
public record CampaignState(
    String id,
    long version,
    int number,
    String editionId,
    String name,
    Owner owner,
    CodeKind codeKind,
    @Nullable String code,
    @Nullable Window window,
    Discount discount,
    long minAmount,
    Limits limits,
    ShopperScope shopperScope,
    @Nullable List<String> merchants,
    @Nullable List<String> provinces,
    boolean requiresFiling,
    List<Allocation> allocations,
    @Nullable Instant spillAt,
    int holdSeconds,
    State state,
    @Nullable Fuse fuse)
    implements Versioned {

  /** Who runs it; {@code id} is the province's code, the partner's or the merchant's id. */
  public record Owner(OwnerKind kind, @Nullable String id) {}

  /** Who may run a campaign. */
  public enum OwnerKind {
    MINISTRY,
    PROVINCE,
    PLATFORM,
    MERCHANT
  }

  /** One public code, or single-use codes. */
  public enum CodeKind {
    GENERIC,
    UNIQUE
  }

  /** {@code percentBps} and {@code maxDiscount} (đồng) of PERCENT, {@code fixedAmount} of FIXED. */
  public record Discount(
      DiscountKind kind,
      @Nullable Integer percentBps,
      @Nullable Long maxDiscount,
      @Nullable Long fixedAmount) {}

  /** How a discount is reckoned. */
  public enum DiscountKind {
    PERCENT,
    FIXED
  }

  /** Each may be null: no limit. {@code total} redemptions, {@code budget} in đồng. */
  public record Limits(@Nullable Long total, @Nullable Long budget, @Nullable Integer perShopper) {}

  /** A share of total and budget kept for one partner until {@code spillAt}. */
  public record Allocation(String partnerId, int sharePercentBps) {}

  /** What pauses a campaign by itself: more than so many redemptions, or đồng, in a minute. */
  public record Fuse(@Nullable Long grantsPerMinute, @Nullable Long discountPerMinute) {}

  /** Whether a shopper's id means something within one app or everywhere. */
  public enum ShopperScope {
    APP,
    NATIONAL
  }

  /** What is open follows from this and the clock. */
  public enum State {
    DRAFT,
    PUBLISHED,
    PAUSED,
    ENDED
  }
}
