package onlinefriday.merchant.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.contracts.event.Versioned;
import onlinefriday.merchant.law.Filing;
import org.jspecify.annotations.Nullable;

/**
 * A filing through its life.
 *
 * @param filed what was submitted last, which is what authorities see; null before
 * @param required what the law asked for when it was submitted last; null before
 * @param receipts null while no authority has it: the unique index leaves it out
 * @param decideBy the earliest day of an open receipt
 * @param seenIn the units whose officers may see it, see {@link Territories}; none of a draft
 * @param earlier what was submitted before its supplements and amendments
 * @param reports on the result, the last one last
 */
record Dossier(
    String id,
    long version,
    String merchantId,
    Contents contents,
    Standing standing,
    @Nullable Contents filed,
    @Nullable Filing required,
    @Nullable List<Receipt> receipts,
    @Nullable LocalDate decideBy,
    List<String> seenIn,
    List<Earlier> earlier,
    List<ResultReport> reports)
    implements Versioned {

  /** What one document holds with room to spare. */
  static final int EARLIER_MAX = 10;

  static final int REPORTS_MAX = 20;

  static Dossier draft(String id, String merchantId, Contents contents, Instant now) {
    return new Dossier(
        id,
        1,
        merchantId,
        contents,
        new Standing(State.DRAFT, now, null),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  Terms terms() {
    return contents.terms();
  }

  State state() {
    return standing.state();
  }

  /** Of all authorities that ever received it. */
  List<Receipt> issued() {
    return receipts == null ? List.of() : receipts;
  }

  /** Of the authorities that the law names for what is filed now. */
  List<Receipt> current() {
    return new ReceiptBook(required, issued()).current();
  }

  boolean isEditable() {
    return state() == State.DRAFT || state() == State.SUPPLEMENT_ASKED;
  }

  /** An acceptance leaves the other authorities their say. */
  boolean isDecidable() {
    return switch (state()) {
      case NOTIFIED, REGISTERING, SUPPLEMENT_ASKED -> true;
      case ACCEPTED -> current().stream().anyMatch(Receipt::isOpen);
      case DRAFT, DECLARED, REFUSED, WITHDRAWN -> false;
    };
  }

  /** Whether an authority could ever see it. */
  boolean wasFiled() {
    return !seenIn.isEmpty();
  }

  boolean hasBegun(LocalDate today) {
    return !today.isBefore(terms().start());
  }

  boolean isOver(LocalDate today) {
    return !today.isBefore(terms().end());
  }

  /** When the authorities of today first had it; empty when there is none. */
  Optional<Instant> firstReceived() {
    return current().stream().map(Receipt::receivedAt).min(Comparator.naturalOrder());
  }

  /** As authorities see it, to be shown and never to be written. */
  Dossier asFiled() {
    return filed == null ? this : saying(filed);
  }

  /** The same with other contents, to be submitted in the same step. */
  Dossier saying(Contents what) {
    return with(version, what, standing, filed, required, receipts, seenIn, earlier, reports);
  }

  /** The same with its items, which have been stored meanwhile. */
  Dossier holding(String itemSet) {
    Contents whole = new Contents(terms(), itemSet, contents.itemCount());
    return with(version, whole, standing, whole, required, receipts, seenIn, earlier, reports);
  }

  Dossier corrected(Contents next) {
    return with(version + 1, next, standing, filed, required, receipts, seenIn, earlier, reports);
  }

  /**
   * Every authority looks at the whole anew.
   *
   * @param why it replaces what was submitted before
   */
  Dossier submitted(
      Filing asked, List<Receipt> received, List<String> units, @Nullable String why, Instant now) {
    Standing then = standing.become(new ReceiptBook(asked, received).state(), now, null);
    List<Receipt> kept = received.isEmpty() ? null : received;
    List<String> seen = Stream.concat(seenIn.stream(), units.stream()).distinct().toList();
    List<Earlier> past =
        filed == null || filed.equals(contents)
            ? earlier
            : plus(earlier, new Earlier(version + 1, filed, why));
    return with(version + 1, contents, then, contents, asked, kept, seen, past, reports);
  }

  Dossier decided(Predicate<Receipt> own, Decision said, @Nullable String reason, Instant now) {
    List<Receipt> then =
        issued().stream()
            .map(one -> one.isOpen() && own.test(one) ? one.decided(said, reason, now) : one)
            .toList();
    Standing stands = standing.become(new ReceiptBook(required, then).state(), now, reason);
    return with(version + 1, contents, stands, filed, required, then, seenIn, earlier, reports);
  }

  Dossier withdrawn(@Nullable String reason, Instant now) {
    Standing over = standing.become(State.WITHDRAWN, now, reason);
    return with(version + 1, contents, over, filed, required, receipts, seenIn, earlier, reports);
  }

  Dossier reported(ResultReport report) {
    List<ResultReport> all = plus(reports, report);
    return with(version + 1, contents, standing, filed, required, receipts, seenIn, earlier, all);
  }

  /** As it is published. */
  FilingState published() {
    Terms terms = asFiled().terms();
    return new FilingState(
        id,
        version,
        merchantId,
        terms.name(),
        terms.form(),
        terms.start(),
        terms.end(),
        terms.provinces(),
        terms.editionId(),
        state(),
        required == null ? null : required.fileBy(),
        required == null ? null : required.resultReportDue(),
        standing.changedAt(),
        standing.reason());
  }

  private Dossier with(
      long number,
      Contents what,
      Standing stands,
      @Nullable Contents submitted,
      @Nullable Filing asked,
      @Nullable List<Receipt> received,
      List<String> seen,
      List<Earlier> past,
      List<ResultReport> results) {
    LocalDate due = new ReceiptBook(asked, received == null ? List.of() : received).decideBy();
    return new Dossier(
        id, number, merchantId, what, stands, submitted, asked, received, due, seen, past, results);
  }

  private static <T> List<T> plus(List<T> all, T one) {
    return Stream.concat(all.stream(), Stream.of(one)).toList();
  }
}
