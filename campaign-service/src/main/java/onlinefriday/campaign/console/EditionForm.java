package onlinefriday.campaign.console;

import java.util.List;
import java.util.Map;
import onlinefriday.campaign.edition.EditionRequest;
import onlinefriday.campaign.edition.EditionRequest.DecisionRequest;
import onlinefriday.campaign.edition.EditionRequest.WeekRequest;
import onlinefriday.campaign.rule.WindowRequest;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.EditionState.Kind;
import org.jspecify.annotations.Nullable;

/** Between an edition and the fields of its form, which are named like those of the API. */
final class EditionForm {
  private EditionForm() {}

  /**
   * @param seen what is being changed, or null for a new one; keeps what the form does not show
   */
  static EditionRequest read(FormReader form, @Nullable EditionState seen) {
    return new EditionRequest(
        form.text("id"),
        form.choice("kind", Kind.class),
        form.text("province"),
        form.text("nameVi"),
        form.text("nameEn"),
        decision(form),
        week(form),
        window(form),
        form.isTicked("concentrated"),
        form.text("legalBasis"),
        form.text("nationalCode"),
        seen == null || seen.targets() == null ? null : Map.copyOf(seen.targets()));
  }

  static Map<String, List<String>> blank() {
    return new FormValues().put("kind", Kind.NATIONAL).tick("concentrated", true).map();
  }

  static Map<String, List<String>> valuesOf(EditionState edition) {
    var values =
        new FormValues()
            .put("version", edition.version())
            .put("id", edition.id())
            .put("kind", edition.kind())
            .put("province", edition.province())
            .put("nameVi", edition.nameVi())
            .put("nameEn", edition.nameEn())
            .tick("concentrated", edition.concentrated())
            .put("legalBasis", edition.legalBasis())
            .put("nationalCode", edition.nationalCode());
    if (edition.decision() != null) {
      values
          .put("decision.number", edition.decision().number())
          .put("decision.date", edition.decision().date());
    }
    if (edition.week() != null) {
      values.put("week.start", edition.week().start()).put("week.end", edition.week().end());
    }
    if (edition.window() != null) {
      values
          .instant("window.start", edition.window().start())
          .instant("window.end", edition.window().end());
    }
    return values.map();
  }

  static @Nullable WindowRequest window(FormReader form) {
    var window = new WindowRequest(form.instant("window.start"), form.instant("window.end"));
    return window.start() == null && window.end() == null ? null : window;
  }

  private static @Nullable WeekRequest week(FormReader form) {
    var week = new WeekRequest(form.date("week.start"), form.date("week.end"));
    return week.start() == null && week.end() == null ? null : week;
  }

  private static @Nullable DecisionRequest decision(FormReader form) {
    var decision = new DecisionRequest(form.text("decision.number"), form.date("decision.date"));
    return decision.number() == null && decision.date() == null ? null : decision;
  }
}
