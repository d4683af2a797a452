package onlinefriday.merchant.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.FormBodies;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.merchant.assessment.AssessmentView;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.law.Assessment;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Amends filings on pages, as the API does, and says beforehand what would come of it. */
@Component
public final class AmendmentDesk {
  private final FilingStepController steps;
  private final FilingAnswers answers;
  private final AmendmentGoods goods;
  private final Amending amending;
  private final Submission submission;
  private final Judge judge;
  private final DraftBodies bodies;
  private final FormBodies forms;
  private final Clock clock;

  AmendmentDesk(
      FilingStepController steps,
      FilingAnswers answers,
      AmendmentGoods goods,
      Amending amending,
      Submission submission,
      Judge judge,
      DraftBodies bodies,
      FormBodies forms,
      Clock clock) {
    this.steps = steps;
    this.answers = answers;
    this.goods = goods;
    this.amending = amending;
    this.submission = submission;
    this.judge = judge;
    this.bodies = bodies;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * @param kept the goods that take the place of all, see {@link AmendmentGoods}; null: they stay
   * @throws ApiProblem as the API answers, or 422 when what was kept is gone
   * @throws UnlawfulFiling when the law forbids it
   */
  public void send(String id, Caller caller, IfMatch seen, JsonNode fields, @Nullable String kept) {
    var body = forms.of(fields, AmendmentForm.class);
    steps.amended(
        id,
        caller,
        seen,
        body,
        form -> kept == null ? null : goods.of(answers.own(id, caller), kept));
    goods.drop(id, caller, kept);
  }

  /** Nothing is stored. */
  public AmendmentTrial trial(String id, Caller caller, JsonNode fields, @Nullable String kept) {
    Dossier seen = answers.own(id, caller);
    AmendmentForm form = forms.of(fields, AmendmentForm.class).read();
    bodies.edition(form.editionId());
    Instant now = clock.instant();
    Terms terms = form.terms(seen.terms());
    List<FiledItem> before = goods.of(seen, null);
    List<FiledItem> after = kept == null ? before : goods.of(seen, kept);
    Assessment assessment = judge.judge(seen, terms, after, VietnamTime.dateOf(now));
    Contents contents = new Contents(terms, Contents.NOT_STORED, after.size());
    return AmendmentTrial.of(
        AssessmentView.of(assessment, LocaleContextHolder.getLocale(), true),
        amending.refusal(seen, terms, before, after, now),
        seen,
        submission.next(seen, seen.saying(contents), assessment, null, now),
        ItemChanges.between(before, after));
  }
}
