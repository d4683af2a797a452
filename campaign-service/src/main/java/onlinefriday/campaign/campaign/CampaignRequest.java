package onlinefriday.campaign.campaign;

import java.time.Instant;
import java.util.List;
import onlinefriday.campaign.rule.WindowRequest;
import onlinefriday.contracts.event.CampaignState.CodeKind;
import onlinefriday.contracts.event.CampaignState.DiscountKind;
import onlinefriday.contracts.event.CampaignState.OwnerKind;
import onlinefriday.contracts.event.CampaignState.ShopperScope;
import onlinefriday.contracts.text.TextNormalizer;
import org.jspecify.annotations.Nullable;

/** A campaign as a caller wrote it; what is left out is null. */
public record CampaignRequest(
    @Nullable String id,
    @Nullable String editionId,
    @Nullable String name,
    @Nullable OwnerRequest owner,
    @Nullable CodeKind codeKind,
    @Nullable String code,
    @Nullable WindowRequest window,
    @Nullable DiscountRequest discount,
    @Nullable Long minAmount,
    @Nullable LimitsRequest limits,
    @Nullable ShopperScope shopperScope,
    @Nullable List<@Nullable String> merchants,
    @Nullable List<@Nullable String> provinces,
    @Nullable Boolean requiresFiling,
    @Nullable List<@Nullable AllocationRequest> allocations,
    @Nullable Instant spillAt,
    @Nullable Integer holdSeconds,
    @Nullable FuseRequest fuse,
    @Nullable List<@Nullable IssuerRequest> issuers) {

  public CampaignRequest {
    name = name == null ? null : TextNormalizer.name(name);
  }

  /** Who runs it. */
  public record OwnerRequest(@Nullable OwnerKind kind, @Nullable String id) {}

  /** What it takes off; amounts in đồng. */
  public record DiscountRequest(
      @Nullable DiscountKind kind,
      @Nullable Integer percentBps,
      @Nullable Long maxDiscount,
      @Nullable Long fixedAmount) {}

  /** How much of it there is. */
  public record LimitsRequest(
      @Nullable Long total, @Nullable Long budget, @Nullable Integer perShopper) {}

  /** A share kept for a partner. */
  public record AllocationRequest(@Nullable String partnerId, @Nullable Integer sharePercentBps) {}

  /** What pauses it. */
  public record FuseRequest(@Nullable Long grantsPerMinute, @Nullable Long discountPerMinute) {}

  /** A partner that may have single-use codes made, and how many. */
  public record IssuerRequest(@Nullable String partnerId, @Nullable Long max) {}

  long minAmountOrNone() {
    return minAmount == null ? 0 : minAmount;
  }
}
