package onlinefriday.campaign.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onlinefriday.campaign.campaign.CampaignRequest.AllocationRequest;
import onlinefriday.campaign.campaign.CampaignRequest.FuseRequest;
import onlinefriday.campaign.campaign.CampaignRequest.IssuerRequest;
import onlinefriday.campaign.campaign.CampaignRequest.LimitsRequest;
import onlinefriday.campaign.campaign.CampaignRequest.OwnerRequest;
import onlinefriday.campaign.rule.Findings;
import onlinefriday.campaign.rule.Rule;
import onlinefriday.contracts.event.CampaignState.CodeKind;
import onlinefriday.contracts.event.CampaignState.OwnerKind;
import onlinefriday.contracts.id.VoucherCodes;
import onlinefriday.contracts.money.BasisPoints;
import onlinefriday.contracts.money.Money;
import org.jspecify.annotations.Nullable;

/** What a campaign's own fields must satisfy, whatever its edition. */
final class CampaignRules {
  static final int NAME_LENGTH_MAX = 200;
  static final long TOTAL_MAX = 10_000_000_000L;

  /** In đồng; a share of it in basis points still fits a long. */
  static final long BUDGET_MAX_VND = 100_000_000_000_000L;

  static final int PER_SHOPPER_MAX = 1_000;
  static final int MERCHANTS_MAX = 10_000;
  static final int PROVINCES_MAX = 63;
  static final int ALLOCATIONS_MAX = 100;
  static final int ISSUERS_MAX = 100;

  /** Single-use codes one issuer may have made in all. */
  static final long ISSUED_MAX = 10_000_000;

  static final int HOLD_SECONDS_MIN = 60;
  static final int HOLD_SECONDS_MAX = 900;
  static final int HOLD_SECONDS_DEFAULT = 300;

  private static final int WHOLE_BPS = BasisPoints.ALL.value();

  /** Taken by the console's form for a new one. */
  private static final String RESERVED_ID = "new";

  private CampaignRules() {}

  static Findings of(CampaignRequest request) {
    Findings findings = new Findings();
    findings.id("id", request.id());
    if (RESERVED_ID.equals(request.id())) {
      findings.add("id", Rule.RESERVED);
    }
    findings.present("editionId", request.editionId());
    findings.text("name", request.name(), NAME_LENGTH_MAX);
    if (request.owner() != null) {
      owner(request.owner(), findings);
    }
    code(request, findings);
    if (request.window() != null) {
      request.window().check("window", findings);
    }
    DiscountRules.check(request, findings);
    findings.range("minAmount", request.minAmount(), 0, Money.ORDER_MAX_VND);
    if (request.limits() != null) {
      limits(request.limits(), request.codeKind(), findings);
    }
    findings.list("merchants", request.merchants(), MERCHANTS_MAX);
    ids("merchants", request.merchants(), findings);
    findings.list("provinces", request.provinces(), PROVINCES_MAX);
    ids("provinces", request.provinces(), findings);
    allocations(request.allocations(), findings);
    issuers(request, findings);
    findings.range("holdSeconds", request.holdSeconds(), HOLD_SECONDS_MIN, HOLD_SECONDS_MAX);
    if (request.fuse() != null) {
      fuse(request.fuse(), findings);
    }
    return findings;
  }

  private static void owner(OwnerRequest owner, Findings findings) {
    findings.present("owner.kind", owner.kind());
    if (owner.kind() == OwnerKind.MINISTRY && owner.id() != null) {
      findings.add("owner.id", Rule.NOT_WITH_THIS_KIND);
    }
    if (owner.kind() != null && owner.kind() != OwnerKind.MINISTRY) {
      findings.present("owner.id", owner.id());
      findings.id("owner.id", owner.id());
    }
  }

  private static void code(CampaignRequest request, Findings findings) {
    findings.present("codeKind", request.codeKind());
    if (request.codeKind() == CodeKind.UNIQUE) {
      if (request.code() != null) {
        findings.add("code", Rule.NOT_WITH_THIS_KIND);
      }
      return;
    }
    if (request.codeKind() == CodeKind.GENERIC) {
      findings.present("code", request.code());
    }
    if (request.code() != null
        && !request.code().isBlank()
        && !VoucherCodes.isGeneric(VoucherCodes.canonical(request.code()))) {
      findings.add("code", Rule.NOT_A_CODE);
    }
  }

  private static void limits(LimitsRequest limits, @Nullable CodeKind codeKind, Findings findings) {
    findings.range("limits.total", limits.total(), 1, TOTAL_MAX);
    findings.range("limits.budget", limits.budget(), 1, BUDGET_MAX_VND);
    if (limits.perShopper() != null && codeKind == CodeKind.UNIQUE) {
      findings.add("limits.perShopper", Rule.NOT_WITH_THIS_KIND);
    } else {
      findings.range("limits.perShopper", limits.perShopper(), 1, PER_SHOPPER_MAX);
    }
  }

  private static void ids(
      String field, @Nullable List<@Nullable String> values, Findings findings) {
    if (values == null || values.size() > MERCHANTS_MAX) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      String place = field + "[" + i + "]";
      findings.present(place, value);
      findings.id(place, value);
      if (value != null && !seen.add(value)) {
        findings.add(place, Rule.DUPLICATE);
      }
    }
  }

  private static void allocations(
      @Nullable List<@Nullable AllocationRequest> allocations, Findings findings) {
    if (allocations == null) {
      return;
    }
    if (allocations.size() > ALLOCATIONS_MAX) {
      findings.add("allocations", Rule.TOO_MANY, ALLOCATIONS_MAX);
      return;
    }
    Set<String> partners = new HashSet<>();
    long shares = 0;
    for (int i = 0; i < allocations.size(); i++) {
      shares += allocation("allocations[" + i + "]", allocations.get(i), partners, findings);
    }
    if (shares > WHOLE_BPS) {
      findings.add("allocations", Rule.SHARES_OVER_WHOLE);
    }
  }

  private static int allocation(
      String place,
      @Nullable AllocationRequest allocation,
      Set<String> partners,
      Findings findings) {
    findings.present(place, allocation);
    if (allocation == null) {
      return 0;
    }
    findings.present(place + ".partnerId", allocation.partnerId());
    findings.id(place + ".partnerId", allocation.partnerId());
    findings.present(place + ".sharePercentBps", allocation.sharePercentBps());
    findings.share(place + ".sharePercentBps", allocation.sharePercentBps());
    if (allocation.partnerId() != null && !partners.add(allocation.partnerId())) {
      findings.add(place + ".partnerId", Rule.DUPLICATE);
    }
    return allocation.sharePercentBps() == null ? 0 : allocation.sharePercentBps();
  }

  private static void issuers(CampaignRequest request, Findings findings) {
    List<@Nullable IssuerRequest> issuers = request.issuers();
    if (issuers == null || issuers.isEmpty()) {
      return;
    }
    if (request.codeKind() == CodeKind.GENERIC) {
      findings.add("issuers", Rule.NOT_WITH_THIS_KIND);
    } else if (issuers.size() > ISSUERS_MAX) {
      findings.add("issuers", Rule.TOO_MANY, ISSUERS_MAX);
    } else {
      Set<String> partners = new HashSet<>();
      for (int i = 0; i < issuers.size(); i++) {
        issuer("issuers[" + i + "]", issuers.get(i), partners, findings);
      }
    }
  }

  private static void issuer(
      String place, @Nullable IssuerRequest issuer, Set<String> partners, Findings findings) {
    findings.present(place, issuer);
    if (issuer == null) {
      return;
    }
    findings.present(place + ".partnerId", issuer.partnerId());
    findings.id(place + ".partnerId", issuer.partnerId());
    if (issuer.partnerId() != null && !partners.add(issuer.partnerId())) {
      findings.add(place + ".partnerId", Rule.DUPLICATE);
    }
    findings.present(place + ".max", issuer.max());
    findings.range(place + ".max", issuer.max(), 1, ISSUED_MAX);
  }

  private static void fuse(FuseRequest fuse, Findings findings) {
    findings.range("fuse.grantsPerMinute", fuse.grantsPerMinute(), 1, TOTAL_MAX);
    findings.range("fuse.discountPerMinute", fuse.discountPerMinute(), 1, BUDGET_MAX_VND);
  }
}
