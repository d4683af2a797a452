package onlinefriday.campaign.campaign;

import java.time.LocalDate;
import java.util.List;
import onlinefriday.campaign.rule.Findings;
import onlinefriday.campaign.rule.Rule;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.OwnerKind;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.Span;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * Whether a campaign fits its owner and its edition; what the edition does not say yet is not
 * judged.
 */
final class EditionFit {
  private EditionFit() {}

  static Findings of(Campaign campaign, EditionState edition, Provinces provinces) {
    Findings findings = new Findings();
    CampaignState terms = campaign.terms();
    Window own = terms.window();
    Span.of(edition)
        .filter(span -> own != null && !span.holds(own))
        .ifPresent(span -> findings.add("window", Rule.OUTSIDE_EDITION, span.first(), span.last()));
    Window window = campaign.window();
    if (terms.spillAt() != null
        && window != null
        && (terms.spillAt().isBefore(window.start()) || terms.spillAt().isAfter(window.end()))) {
      findings.add("spillAt", Rule.OUTSIDE_WINDOW);
    }
    ownProvinceOnly(terms, findings);
    LocalDate firstDay = firstDayOf(window, edition);
    if (firstDay != null) {
      provinces(terms, provinces, firstDay, findings);
    }
    return findings;
  }

  /** Besides, what only a draft may lack. */
  static Findings ofPublished(Campaign campaign, EditionState edition, Provinces provinces) {
    Findings findings = of(campaign, edition, provinces);
    findings.present("window", campaign.window());
    if (campaign.window() != null && Span.of(edition).isEmpty()) {
      findings.add("editionId", Rule.EDITION_WITHOUT_DAYS);
    }
    return findings;
  }

  private static void ownProvinceOnly(CampaignState terms, Findings findings) {
    String own = terms.owner().id();
    if (terms.owner().kind() == OwnerKind.PROVINCE
        && own != null
        && !List.of(own).equals(terms.provinces())) {
      findings.add("provinces", Rule.ONLY_ITS_OWN_PROVINCE, own);
    }
  }

  private static void provinces(
      CampaignState terms, Provinces provinces, LocalDate day, Findings findings) {
    List<String> codes = terms.provinces() == null ? List.of() : terms.provinces();
    for (int i = 0; i < codes.size(); i++) {
      if (!provinces.inForce(codes.get(i), day)) {
        findings.add("provinces[" + i + "]", Rule.PROVINCE_NOT_IN_FORCE);
      }
    }
    if (terms.owner().kind() == OwnerKind.PROVINCE && !provinces.inForce(terms.owner().id(), day)) {
      findings.add("owner.id", Rule.PROVINCE_NOT_IN_FORCE);
    }
  }

  /** Codes mean what they name when the campaign begins. */
  private static @Nullable LocalDate firstDayOf(@Nullable Window window, EditionState edition) {
    if (window != null) {
      return VietnamTime.dateOf(window.start());
    }
    if (edition.window() != null) {
      return VietnamTime.dateOf(edition.window().start());
    }
    return edition.week() == null ? null : edition.week().start();
  }
}
