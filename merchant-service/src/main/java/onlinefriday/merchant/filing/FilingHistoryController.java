package onlinefriday.merchant.filing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.aggregate.AuditEntry;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class FilingHistoryController {
  private final Filings filings;
  private final FilingAnswers answers;

  FilingHistoryController(Filings filings, FilingAnswers answers) {
    this.filings = filings;
    this.answers = answers;
  }

  /** Every step since the first draft, the oldest first. */
  @GetMapping("/v1/filings/{id}/history")
  ListPage<StepView> history(@PathVariable String id, Caller caller, ListQuery query) {
    Dossier seen = answers.visible(id, caller);
    Map<Long, Terms> before =
        seen.earlier().stream()
            .collect(Collectors.toMap(Earlier::replacedBy, past -> past.contents().terms()));
    List<AuditEntry> kept = filings.history(id, version(query.after()), query.fetch());
    return query
        .page(kept, entry -> Long.toString(entry.version()))
        .map(entry -> StepView.of(entry, before.get(entry.version())));
  }

  private static long version(@Nullable String after) {
    try {
      return after == null ? 0 : Long.parseUnsignedLong(after);
    } catch (NumberFormatException e) {
      throw new ApiProblem(CommonProblem.MALFORMED, "not a cursor of ours");
    }
  }

  /**
   * One step.
   *
   * @param version the one that it led to
   * @param action a verb
   * @param before what an amendment replaced, but for the items
   */
  public record StepView(
      long version,
      Instant at,
      String actor,
      String action,
      @Nullable String reason,
      @Nullable Terms before) {
    static StepView of(AuditEntry entry, @Nullable Terms before) {
      Change change = entry.change();
      return new StepView(
          entry.version(), change.at(), change.actor(), change.action(), change.reason(), before);
    }
  }
}
