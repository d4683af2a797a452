package onlinefriday.merchant.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.Span;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.merchant.law.Form;
import onlinefriday.merchant.law.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What bodies that describe a programme name: its form and its edition. */
@Component
public final class NamedInBodies {
  private final RuleBook book;
  private final KnownEditions editions;

  NamedInBodies(RuleBook book, KnownEditions editions) {
    this.book = book;
    this.editions = editions;
  }

  /**
   * @throws ApiProblem 422 when there is no such form
   */
  public Form form(String id) {
    return book.form(id)
        .orElseThrow(
            () ->
                invalid(
                    "form",
                    "not-one-of",
                    Wording.of("một trong: ", "one of: ") + String.join(", ", book.formIds())));
  }

  /**
   * @param provinces where the programme is held: codes as of its first day
   * @return the days in which the limits of a concentrated programme hold for it, if the edition is
   *     one there
   * @throws ApiProblem 422 when there is no such edition
   */
  public @Nullable Span concentratedSpan(
      @Nullable String editionId, List<String> provinces, LocalDate start) {
    if (editionId == null) {
      return null;
    }
    EditionState edition = edition(editionId);
    return edition.isConcentratedIn(provinces, start) ? Span.of(edition).orElse(null) : null;
  }

  /**
   * @throws ApiProblem 422 when there is no such edition
   */
  public EditionState edition(String id) {
    return editions
        .find(id)
        .orElseThrow(
            () ->
                invalid(
                    "editionId",
                    "unknown-edition",
                    Wording.of("Không có kỳ này.", "There is no such edition.")));
  }

  /** The forms of promotion, in the order of the law. */
  public List<Form> forms() {
    return book.formIds().stream().map(this::form).toList();
  }

  /** The editions that a programme may be of, the latest first. */
  public List<EditionState> editions() {
    return editions.decided().stream()
        .sorted(Comparator.comparing(EditionState::id).reversed())
        .toList();
  }

  /**
   * Whether a programme of an edition, known or not, lies within one that is concentrated there.
   */
  public boolean isConcentrated(
      @Nullable String editionId, List<String> provinces, LocalDate start, LocalDate end) {
    return Optional.ofNullable(editionId)
        .flatMap(editions::find)
        .filter(edition -> edition.isConcentratedIn(provinces, start))
        .flatMap(Span::of)
        .filter(span -> span.holds(start, end))
        .isPresent();
  }

  private static ApiProblem invalid(String field, String code, String message) {
    return new ApiProblem(
        CommonProblem.INVALID, null, List.of(new FieldError(field, code, message)));
  }
}
