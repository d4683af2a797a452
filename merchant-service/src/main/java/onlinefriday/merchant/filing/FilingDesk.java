package onlinefriday.merchant.filing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.FormBodies;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.ImportReport;
import onlinefriday.merchant.item.ItemForm;
import onlinefriday.merchant.item.Items;
import onlinefriday.merchant.sheet.SheetFile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What is done with filings on pages: what the API does, with the same checks in the same order.
 */
@Component
public final class FilingDesk {
  private final FilingController filings;
  private final FilingStepController steps;
  private final FilingDecisionController decisions;
  private final ItemImportController imports;
  private final FilingAnswers answers;
  private final Drafting drafting;
  private final Items items;
  private final FormBodies bodies;

  FilingDesk(
      FilingController filings,
      FilingStepController steps,
      FilingDecisionController decisions,
      ItemImportController imports,
      FilingAnswers answers,
      Drafting drafting,
      Items items,
      FormBodies bodies) {
    this.filings = filings;
    this.steps = steps;
    this.decisions = decisions;
    this.imports = imports;
    this.answers = answers;
    this.drafting = drafting;
    this.items = items;
    this.bodies = bodies;
  }

  /**
   * @return its id
   */
  public String draft(Caller caller, JsonNode fields) {
    return requireNonNull(filings.draft(caller, bodies.of(fields, FilingForm.class)).getBody())
        .id();
  }

  public void correct(String id, Caller caller, IfMatch seen, JsonNode fields) {
    filings.correct(id, caller, seen, bodies.of(fields, FilingForm.class));
  }

  /**
   * @throws ApiProblem as the API answers
   * @throws UnlawfulFiling when the law forbids it
   */
  public void step(Step step, String id, Caller caller, IfMatch seen, JsonNode fields) {
    switch (step) {
      case SUBMIT -> steps.submit(id, caller, seen);
      case AMEND -> steps.amend(id, caller, seen, bodies.of(fields, AmendmentForm.class));
      case WITHDRAW -> steps.withdraw(id, caller, seen, bodies.of(fields, ReasonForm.class));
      case REPORT -> steps.report(id, caller, seen, bodies.of(fields, ResultReportForm.class));
      case DECIDE -> decisions.decide(id, caller, seen, bodies.of(fields, DecisionForm.class));
      case EDIT -> correct(id, caller, seen, fields);
    }
  }

  /** One more item, or another in place of the one of the same sku. */
  public void putItem(String id, Caller caller, IfMatch seen, JsonNode fields) {
    Dossier own = own(id, caller, seen);
    FiledItem item = bodies.of(fields, ItemForm.class).read().item();
    change(own, caller, filed -> OneItem.put(filed, item));
  }

  public void removeItem(String id, Caller caller, IfMatch seen, String sku) {
    change(own(id, caller, seen), caller, filed -> OneItem.remove(filed, sku));
  }

  /** For a page that shows one item in its form. */
  public Optional<FiledItem> item(String id, Caller caller, String sku) {
    return items.find(answers.own(id, caller).contents().itemSet(), sku);
  }

  /**
   * @param mode {@code all} or {@code partial}
   */
  public ImportReport importItems(
      String id, Caller caller, IfMatch seen, String mode, SheetFile file) {
    return requireNonNull(imports.imported(id, caller, seen, mode, () -> file).getBody());
  }

  private Dossier own(String id, Caller caller, IfMatch seen) {
    Dossier own = answers.own(id, caller);
    seen.require(own.version());
    return own;
  }

  private void change(Dossier own, Caller caller, UnaryOperator<List<FiledItem>> change) {
    List<FiledItem> next = change.apply(items.all(own.contents().itemSet()));
    drafting.correct(own, own.terms(), next, caller).done();
  }
}
