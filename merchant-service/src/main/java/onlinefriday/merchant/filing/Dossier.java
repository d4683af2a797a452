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
import onlinefriday.merchant.law.Procedure;
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
    return currentOf(required, issued());
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

  Dossier corrected(Contents next) {
    return saying(next).next(standing, required, receipts, seenIn, earlier, reports);
  }

  /** The same with other contents, to be submitted in the same step. */
  Dossier saying(Contents what) {
    return new Dossier(
        id,
        version,
        merchantId,
        what,
        standing,
        filed,
        required,
        receipts,
        decideBy,
        seenIn,
        earlier,
        reports);
  }

  /**
   * Every authority looks at the whole anew.
   *
   * @param why it replaces what was submitted before
   */
  Dossier submitted(
      Filing asked, List<Receipt> received, List<String> units, @Nullable String why, Instant now) {
    List<Receipt> kept = received.isEmpty() ? null : received;
    State then = stateBy(asked.procedure(), currentOf(asked, received));
    List<String> seen = Stream.concat(seenIn.stream(), units.stream()).distinct().toList();
    return next(standing.become(then, now, null), asked, kept, seen, earlier, reports)
        .filing(filed, why);
  }

  /** The same with its items, which have been stored meanwhile. */
  Dossier holding(String itemSet) {
    Contents whole = new Contents(terms(), itemSet, contents.itemCount());
    return new Dossier(
        id,
        version,
        merchantId,
        whole,
        standing,
        whole,
        required,
        receipts,
        decideBy,
        seenIn,
        earlier,
        reports);
  }

  private Dossier filing(@Nullable Contents before, @Nullable String why) {
    Stream<Earlier> past =
        before == null || before.equals(contents)
            ? Stream.empty()
            : Stream.of(new Earlier(version, before, why));
    return new Dossier(
        id,
        version,
        merchantId,
        contents,
        standing,
        contents,
        required,
        receipts,
        decideBy,
        seenIn,
        Stream.concat(earlier.stream(), past).toList(),
        reports);
  }

  Dossier decided(Predicate<Receipt> own, Decision said, @Nullable String reason, Instant now) {
    List<Receipt> then =
        issued().stream()
            .map(one -> one.isOpen() && own.test(one) ? one.decided(said, reason, now) : one)
            .toList();
    Procedure procedure = required == null ? Procedure.NONE : required.procedure();
    State state = stateBy(procedure, currentOf(required, then));
    Standing stands = standing.become(state, now, reason);
    return next(stands, required, then, seenIn, earlier, reports);
  }

  Dossier withdrawn(@Nullable String reason, Instant now) {
    Standing stands = standing.become(State.WITHDRAWN, now, reason);
    return next(stands, required, receipts, seenIn, earlier, reports);
  }

  Dossier reported(ResultReport report) {
    List<ResultReport> all = Stream.concat(reports.stream(), Stream.of(report)).toList();
    return next(standing, required, receipts, seenIn, earlier, all);
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

  /**
   * One refusal refuses the whole and one question holds up the whole; without these it is accepted
   * as soon as one has accepted it. A notified filing is in force either way, and what has to be
   * registered has one authority.
   */
  private static State stateBy(Procedure procedure, List<Receipt> current) {
    if (current.isEmpty()) {
      return State.DECLARED;
    } else if (current.stream().anyMatch(one -> one.decision() == Decision.REFUSE)) {
      return State.REFUSED;
    } else if (current.stream().anyMatch(one -> one.decision() == Decision.ASK_SUPPLEMENT)) {
      return State.SUPPLEMENT_ASKED;
    } else if (current.stream().anyMatch(one -> one.decision() == Decision.ACCEPT)) {
      return State.ACCEPTED;
    }
    return procedure == Procedure.REGISTER ? State.REGISTERING : State.NOTIFIED;
  }

  private static List<Receipt> currentOf(@Nullable Filing asked, List<Receipt> receipts) {
    return asked == null
        ? List.of()
        : receipts.stream().filter(one -> asked.authorities().contains(one.authority())).toList();
  }

  private Dossier next(
      Standing stands,
      @Nullable Filing asked,
      @Nullable List<Receipt> received,
      List<String> seen,
      List<Earlier> past,
      List<ResultReport> results) {
    List<Receipt> known = received == null ? List.of() : received;
    LocalDate due =
        currentOf(asked, known).stream()
            .filter(Receipt::isOpen)
            .map(Receipt::decideBy)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Dossier(
        id,
        version + 1,
        merchantId,
        contents,
        stands,
        filed,
        asked,
        received,
        due,
        seen,
        past,
        results);
  }
}
