package onlinefriday.campaign.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onlinefriday.campaign.campaign.Campaign;
import onlinefriday.campaign.campaign.CampaignRequest;
import onlinefriday.campaign.campaign.CampaignRequest.AllocationRequest;
import onlinefriday.campaign.campaign.CampaignRequest.DiscountRequest;
import onlinefriday.campaign.campaign.CampaignRequest.FuseRequest;
import onlinefriday.campaign.campaign.CampaignRequest.IssuerRequest;
import onlinefriday.campaign.campaign.CampaignRequest.LimitsRequest;
import onlinefriday.campaign.campaign.CampaignRequest.OwnerRequest;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.CodeKind;
import onlinefriday.contracts.event.CampaignState.DiscountKind;
import onlinefriday.contracts.event.CampaignState.OwnerKind;
import onlinefriday.contracts.event.CampaignState.ShopperScope;
import org.jspecify.annotations.Nullable;

/** Between a campaign and the fields of its form, which are named like those of the API. */
final class CampaignForm {
  private CampaignForm() {}

  static CampaignRequest read(FormReader form) {
    return new CampaignRequest(
        form.text("id"),
        form.text("editionId"),
        form.text("name"),
        owner(form),
        form.choice("codeKind", CodeKind.class),
        form.text("code"),
        EditionForm.window(form),
        discount(form),
        form.number("minAmount"),
        new LimitsRequest(
            form.number("limits.total"),
            form.number("limits.budget"),
            form.smallNumber("limits.perShopper")),
        form.choice("shopperScope", ShopperScope.class),
        form.list("merchants"),
        form.list("provinces"),
        form.isTicked("requiresFiling"),
        allocations(form),
        form.instant("spillAt"),
        form.smallNumber("holdSeconds"),
        new FuseRequest(form.number("fuse.grantsPerMinute"), form.number("fuse.discountPerMinute")),
        issuers(form));
  }

  static Map<String, List<String>> blank() {
    return new FormValues()
        .put("owner.kind", OwnerKind.MINISTRY)
        .put("codeKind", CodeKind.GENERIC)
        .put("discount.kind", DiscountKind.PERCENT)
        .put("shopperScope", ShopperScope.APP)
        .map();
  }

  /** Only what is the campaign's own: a window it follows stays out of the form. */
  static Map<String, List<String>> valuesOf(Campaign campaign) {
    CampaignState terms = campaign.terms();
    var values =
        new FormValues()
            .put("version", terms.version())
            .put("id", terms.id())
            .put("editionId", terms.editionId())
            .put("name", terms.name())
            .put("owner.kind", terms.owner().kind())
            .put("owner.id", terms.owner().id())
            .put("codeKind", terms.codeKind())
            .put("code", terms.code())
            .put("discount.kind", terms.discount().kind())
            .percent("discount.percentBps", terms.discount().percentBps())
            .put("discount.maxDiscount", terms.discount().maxDiscount())
            .put("discount.fixedAmount", terms.discount().fixedAmount())
            .put("minAmount", terms.minAmount() == 0 ? null : terms.minAmount())
            .put("limits.total", terms.limits().total())
            .put("limits.budget", terms.limits().budget())
            .put("limits.perShopper", terms.limits().perShopper())
            .put("shopperScope", terms.shopperScope())
            .put("merchants", lines(terms.merchants()))
            .put("provinces", lines(terms.heldIn()))
            .tick("requiresFiling", terms.requiresFiling())
            .put("allocations", lines(allocationsOf(terms)))
            .put("issuers", lines(issuersOf(terms)))
            .instant("spillAt", terms.spillAt())
            .put("holdSeconds", terms.holdSeconds());
    if (terms.window() != null) {
      values
          .instant("window.start", terms.window().start())
          .instant("window.end", terms.window().end());
    }
    if (terms.fuse() != null) {
      values
          .put("fuse.grantsPerMinute", terms.fuse().grantsPerMinute())
          .put("fuse.discountPerMinute", terms.fuse().discountPerMinute());
    }
    return values.map();
  }

  private static @Nullable OwnerRequest owner(FormReader form) {
    OwnerKind kind = form.choice("owner.kind", OwnerKind.class);
    return kind == null ? null : new OwnerRequest(kind, form.text("owner.id"));
  }

  private static DiscountRequest discount(FormReader form) {
    return new DiscountRequest(
        form.choice("discount.kind", DiscountKind.class),
        form.percent("discount.percentBps"),
        form.number("discount.maxDiscount"),
        form.number("discount.fixedAmount"));
  }

  /** A partner and its share in percent on each line. */
  private static @Nullable List<@Nullable AllocationRequest> allocations(FormReader form) {
    return form.lines("allocations", CampaignForm::allocation);
  }

  private static AllocationRequest allocation(String line) {
    String[] parts = line.split("[\\s=:]+");
    return new AllocationRequest(parts[0], FormReader.basisPoints(parts[1]));
  }

  /** A partner and how many codes it may have made on each line. */
  private static @Nullable List<@Nullable IssuerRequest> issuers(FormReader form) {
    return form.lines("issuers", CampaignForm::issuer);
  }

  private static IssuerRequest issuer(String line) {
    String[] parts = line.split("[\\s=:]+", 2);
    return new IssuerRequest(parts[0], FormReader.wholeNumber(parts[1]));
  }

  private static @Nullable List<String> issuersOf(CampaignState terms) {
    return terms.issuers() == null
        ? null
        : terms.issuers().stream().map(i -> i.partnerId() + " " + i.max()).toList();
  }

  private static List<String> allocationsOf(CampaignState terms) {
    return terms.allocations().stream()
        .map(a -> a.partnerId() + " " + FormValues.percentOf(a.sharePercentBps()))
        .toList();
  }

  private static @Nullable String lines(@Nullable List<String> entries) {
    return entries == null || entries.isEmpty()
        ? null
        : entries.stream().collect(Collectors.joining("\n"));
  }
}
