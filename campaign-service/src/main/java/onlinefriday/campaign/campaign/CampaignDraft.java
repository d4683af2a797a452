package onlinefriday.campaign.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import onlinefriday.campaign.campaign.CampaignRequest.AllocationRequest;
import onlinefriday.campaign.campaign.CampaignRequest.DiscountRequest;
import onlinefriday.campaign.campaign.CampaignRequest.FuseRequest;
import onlinefriday.campaign.campaign.CampaignRequest.IssuerRequest;
import onlinefriday.campaign.campaign.CampaignRequest.LimitsRequest;
import onlinefriday.campaign.rule.WindowRequest;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.Allocation;
import onlinefriday.contracts.event.CampaignState.Discount;
import onlinefriday.contracts.event.CampaignState.Fuse;
import onlinefriday.contracts.event.CampaignState.Issuer;
import onlinefriday.contracts.event.CampaignState.Limits;
import onlinefriday.contracts.event.CampaignState.Owner;
import onlinefriday.contracts.event.CampaignState.OwnerKind;
import onlinefriday.contracts.event.CampaignState.ShopperScope;
import onlinefriday.contracts.event.CampaignState.State;
import onlinefriday.contracts.id.VoucherCodes;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;

/** Makes campaigns of requests in which {@link CampaignRules} found nothing. */
final class CampaignDraft {
  private static final Limits NO_LIMITS = new Limits(null, null, null);

  private CampaignDraft() {}

  static Campaign first(
      CampaignRequest request, String id, int number, Owner owner, @Nullable Window edition) {
    Window own = WindowRequest.windowOf(request.window());
    return new Campaign(
        terms(
            request,
            id,
            1,
            number,
            owner,
            provincesOrOwn(request, owner),
            State.DRAFT,
            own,
            request.spillAt()),
        edition,
        null,
        null);
  }

  /**
   * The next version. What a reader was given as in force and sends back unchanged does not become
   * the campaign's own by that. Whoever asked to resume it asked for other terms, and is forgotten.
   */
  static Campaign next(
      CampaignRequest request, Campaign seen, Owner owner, @Nullable Window edition) {
    CampaignState shown = seen.state();
    Window window = WindowRequest.windowOf(request.window());
    Window own = Objects.equals(window, shown.window()) ? seen.terms().window() : window;
    Instant spillAt =
        Objects.equals(request.spillAt(), shown.spillAt())
            ? seen.terms().spillAt()
            : request.spillAt();
    return new Campaign(
        terms(
            request,
            seen.id(),
            seen.version() + 1,
            shown.number(),
            owner,
            known(request.provinces()),
            shown.state(),
            own,
            spillAt),
        edition,
        seen.pause() == null ? null : seen.pause().unasked(),
        seen.since());
  }

  private static CampaignState terms(
      CampaignRequest request,
      String id,
      long version,
      int number,
      Owner owner,
      @Nullable List<String> provinces,
      State state,
      @Nullable Window window,
      @Nullable Instant spillAt) {
    return new CampaignState(
        id,
        version,
        number,
        Objects.requireNonNull(request.editionId()),
        Objects.requireNonNull(request.name()).strip(),
        owner,
        Objects.requireNonNull(request.codeKind()),
        request.code() == null ? null : VoucherCodes.canonical(request.code()),
        window,
        discount(Objects.requireNonNull(request.discount())),
        request.minAmountOrNone(),
        request.limits() == null ? NO_LIMITS : limits(request.limits()),
        request.shopperScope() == null ? ShopperScope.APP : request.shopperScope(),
        known(request.merchants()),
        provinces,
        Boolean.TRUE.equals(request.requiresFiling()),
        allocations(request.allocations()),
        spillAt,
        request.holdSeconds() == null ? CampaignRules.HOLD_SECONDS_DEFAULT : request.holdSeconds(),
        state,
        fuse(request.fuse()),
        issuers(request.issuers()));
  }

  /** A province's campaign that names no province is that province's. */
  private static @Nullable List<String> provincesOrOwn(CampaignRequest request, Owner owner) {
    return request.provinces() == null && owner.kind() == OwnerKind.PROVINCE && owner.id() != null
        ? List.of(owner.id())
        : known(request.provinces());
  }

  private static Discount discount(DiscountRequest discount) {
    return new Discount(
        Objects.requireNonNull(discount.kind()),
        discount.percentBps(),
        discount.maxDiscount(),
        discount.fixedAmount());
  }

  private static Limits limits(LimitsRequest limits) {
    return new Limits(limits.total(), limits.budget(), limits.perShopper());
  }

  private static @Nullable List<String> known(@Nullable List<@Nullable String> ids) {
    return ids == null ? null : ids.stream().map(Objects::requireNonNull).toList();
  }

  private static List<Allocation> allocations(
      @Nullable List<@Nullable AllocationRequest> allocations) {
    return allocations == null
        ? List.of()
        : allocations.stream().map(a -> allocation(Objects.requireNonNull(a))).toList();
  }

  private static Allocation allocation(AllocationRequest allocation) {
    return new Allocation(
        Objects.requireNonNull(allocation.partnerId()),
        Objects.requireNonNull(allocation.sharePercentBps()));
  }

  private static @Nullable List<Issuer> issuers(@Nullable List<@Nullable IssuerRequest> issuers) {
    return issuers == null || issuers.isEmpty()
        ? null
        : issuers.stream().map(i -> issuer(Objects.requireNonNull(i))).toList();
  }

  private static Issuer issuer(IssuerRequest issuer) {
    return new Issuer(
        Objects.requireNonNull(issuer.partnerId()),
        Math.toIntExact(Objects.requireNonNull(issuer.max())));
  }

  private static @Nullable Fuse fuse(@Nullable FuseRequest fuse) {
    return fuse == null || fuse.grantsPerMinute() == null && fuse.discountPerMinute() == null
        ? null
        : new Fuse(fuse.grantsPerMinute(), fuse.discountPerMinute());
  }
}
