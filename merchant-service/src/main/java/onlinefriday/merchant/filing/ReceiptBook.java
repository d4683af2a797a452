package onlinefriday.merchant.filing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.merchant.law.Filing;
import onlinefriday.merchant.law.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * A filing's receipts, and what follows from them.
 *
 * @param asked what the law asks for; null before it was asked
 */
record ReceiptBook(@Nullable Filing asked, List<Receipt> issued) {
  /** Of the authorities that the law names for what is filed now. */
  List<Receipt> current() {
    return asked == null
        ? List.of()
        : issued.stream().filter(one -> asked.authorities().contains(one.authority())).toList();
  }

  /** The earliest day of one that waits for an answer. */
  @Nullable LocalDate decideBy() {
    return current().stream()
        .filter(Receipt::isOpen)
        .map(Receipt::decideBy)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * One refusal refuses the whole and one question holds up the whole; without these it is accepted
   * as soon as one has accepted it. A notified filing is in force either way, and what has to be
   * registered has one authority.
   */
  State state() {
    List<Receipt> current = current();
    if (asked == null || current.isEmpty()) {
      return State.DECLARED;
    } else if (any(current, Decision.REFUSE)) {
      return State.REFUSED;
    } else if (any(current, Decision.ASK_SUPPLEMENT)) {
      return State.SUPPLEMENT_ASKED;
    } else if (any(current, Decision.ACCEPT)) {
      return State.ACCEPTED;
    }
    return asked.procedure() == Procedure.REGISTER ? State.REGISTERING : State.NOTIFIED;
  }

  private static boolean any(List<Receipt> receipts, Decision said) {
    return receipts.stream().anyMatch(one -> one.decision() == said);
  }
}
