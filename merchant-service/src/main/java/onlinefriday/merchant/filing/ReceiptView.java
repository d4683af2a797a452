package onlinefriday.merchant.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.merchant.law.Authority;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt stands for, without anything about persons.
 *
 * @param decision what this authority said; absent while it has said nothing
 * @param state of the whole filing, since {@code changedAt}
 * @param merchant the firm's name; absent when it would be a person's
 */
record ReceiptView(
    String number,
    Authority authority,
    Instant receivedAt,
    @Nullable Decision decision,
    State state,
    Instant changedAt,
    @Nullable String merchant,
    String name,
    String form,
    LocalDate start,
    LocalDate end,
    List<String> provinces) {

  static ReceiptView of(Dossier dossier, String number, @Nullable String merchant) {
    Receipt receipt =
        dossier.issued().stream()
            .filter(one -> one.number().equals(number))
            .findFirst()
            .orElseThrow();
    Terms terms = dossier.asFiled().terms();
    return new ReceiptView(
        number,
        receipt.authority(),
        receipt.receivedAt(),
        receipt.decision(),
        dossier.state(),
        dossier.standing().changedAt(),
        merchant,
        terms.name(),
        terms.form(),
        terms.start(),
        terms.end(),
        terms.provinces());
  }
}
