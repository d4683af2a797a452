package onlinefriday.merchant.filing;

import java.time.Clock;
import java.util.List;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.FormBodies;
import onlinefriday.merchant.assessment.AssessmentView;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.Items;
import onlinefriday.merchant.law.Assessment;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the law would say of a filing; nothing is stored. */
@Component
public final class FilingTrial {
  private final DraftBodies drafts;
  private final FilingAnswers answers;
  private final Items items;
  private final Judge judge;
  private final FormBodies bodies;
  private final Clock clock;

  FilingTrial(
      DraftBodies drafts,
      FilingAnswers answers,
      Items items,
      Judge judge,
      FormBodies bodies,
      Clock clock) {
    this.drafts = drafts;
    this.answers = answers;
    this.items = items;
    this.judge = judge;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** As it stands. */
  public AssessmentView of(String id, Caller caller, boolean explain) {
    Dossier seen = answers.shown(id, caller);
    return view(judge.judge(seen, seen.terms(), filed(seen)), explain);
  }

  /**
   * As somebody writes it down.
   *
   * @param id of the filing that is corrected; null: a new one
   */
  public AssessmentView of(@Nullable String id, Caller caller, JsonNode fields) {
    FilingForm form = bodies.of(fields, FilingForm.class).read();
    Dossier seen =
        id == null ? unwritten(drafts.merchant(form, caller), form) : answers.own(id, caller);
    Terms terms = drafts.terms(form);
    return view(judge.judge(seen, terms, id == null ? List.of() : filed(seen)), true);
  }

  private Dossier unwritten(String merchantId, FilingForm form) {
    return Dossier.draft("", merchantId, new Contents(form.terms(), "", 0), clock.instant());
  }

  private List<FiledItem> filed(Dossier seen) {
    return items.all(seen.contents().itemSet());
  }

  private static AssessmentView view(Assessment assessment, boolean explain) {
    return AssessmentView.of(assessment, LocaleContextHolder.getLocale(), explain);
  }
}
