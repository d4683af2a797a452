package onlinefriday.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one code; on {@code campaign.campaigns}. To the public a draft does not exist.
 *
 * @param number 1 to 4095, unique for good: single-use codes carry it
 * @param code canonical; null for single-use codes
 * @param window the campaign's own or its edition's; only a draft may lack it
 * @param provinces where it may be spent, as its maker wrote it; ask {@link #heldIn}
 * @param spillAt from when allocations are one pool
 * @param issuers partners that may have single-use codes made; null: nobody but its owner and the
 *     operator
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
    @Nullable Fuse fuse,
    @Nullable List<Issuer> issuers)
    implements Versioned {

  /**
   * The provinces in which its code may be spent, null for all: those it names, but of a province's
   * campaign never another one than its own.
   */
  public @Nullable List<String> heldIn() {
    if (owner.kind() != OwnerKind.PROVINCE) {
      return provinces;
    }
    String own = owner.id();
    return own == null || provinces != null && !provinces.contains(own) ? List.of() : List.of(own);
  }

  /** What a partner may have made, when it is one of the issuers. */
  public Optional<Issuer> issuer(String partnerId) {
    return issuers == null
        ? Optional.empty()
        : issuers.stream().filter(one -> one.partnerId().equals(partnerId)).findFirst();
  }

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

  /**
   * A partner that may have single-use codes made.
   *
   * @param max how many in all, 1 to 10,000,000; those of revoked batches count
   */
  public record Issuer(String partnerId, int max) {}

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
