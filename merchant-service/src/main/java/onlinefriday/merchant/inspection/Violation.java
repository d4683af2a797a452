package onlinefriday.merchant.inspection;

import java.time.LocalDate;
import java.util.Objects;
import onlinefriday.contracts.time.VietnamTime;
import org.jspecify.annotations.Nullable;

/**
 * All that everybody may know of a case.
 *
 * @param until the first day on which it is shown no more
 */
public record Violation(
    String legalName, String province, String summary, LocalDate decidedOn, LocalDate until) {
  static Violation of(Inspection published) {
    var publication = Objects.requireNonNull(published.publication(), published.id());
    return of(published, publication.until(), publication.summary());
  }

  /** As it is shown, or would be. */
  static Violation of(Inspection decided, LocalDate until, String summary) {
    var decision = Objects.requireNonNull(decided.decision(), decided.id());
    return new Violation(
        decided.merchantName(),
        decided.province(),
        summary,
        VietnamTime.dateOf(decision.at()),
        until);
  }

  /**
   * How far making it public has come, for those who decide about it.
   *
   * @param published what everybody reads until its day; null when nothing
   * @param publishedBy who confirmed it
   * @param publishedWith who had proposed that; null of what one person alone made public
   * @param proposed what everybody would read, confirmed by a second person; null when nothing
   *     waits
   */
  public record Standing(
      @Nullable Violation published,
      @Nullable String publishedBy,
      @Nullable String publishedWith,
      @Nullable Violation proposed,
      @Nullable String proposedBy) {
    static Standing of(Inspection seen) {
      var shown = seen.publication();
      var waiting = seen.proposal();
      return new Standing(
          shown == null ? null : Violation.of(seen, shown.until(), shown.summary()),
          shown == null ? null : shown.by(),
          shown == null ? null : shown.proposedBy(),
          waiting == null ? null : Violation.of(seen, waiting.until(), waiting.summary()),
          waiting == null ? null : waiting.by());
    }
  }
}
