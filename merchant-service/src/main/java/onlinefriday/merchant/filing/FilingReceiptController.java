package onlinefriday.merchant.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.Kind;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.merchant.law.Authority;
import onlinefriday.merchant.registry.KnownMerchants;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class FilingReceiptController {
  /** Open to everybody: {@code MerchantConfiguration}. */
  static final String PATH = "/v1/filing-receipts/{number}";

  private final Filings filings;
  private final KnownMerchants merchants;

  FilingReceiptController(Filings filings, KnownMerchants merchants) {
    this.filings = filings;
    this.merchants = merchants;
  }

  /** For anybody who holds the number, to see whether it is genuine. */
  @GetMapping(PATH)
  ResponseEntity<ReceiptView> check(@PathVariable String number) {
    ReceiptView view =
        ReceiptNumbers.canonical(number)
            .flatMap(known -> filings.withReceipt(known).map(dossier -> view(dossier, known)))
            .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
  }

  private ReceiptView view(Dossier dossier, String number) {
    Receipt receipt =
        dossier.issued().stream()
            .filter(one -> one.number().equals(number))
            .findFirst()
            .orElseThrow();
    Terms terms = dossier.terms();
    return new ReceiptView(
        number,
        receipt.authority(),
        receipt.receivedAt(),
        receipt.decision(),
        dossier.state(),
        dossier.standing().changedAt(),
        merchants.find(dossier.merchantId()).map(FilingReceiptController::firm).orElse(null),
        terms.name(),
        terms.form(),
        terms.start(),
        terms.end(),
        terms.provinces());
  }

  /** A household or an individual is called by a person's name. */
  private static @Nullable String firm(MerchantState merchant) {
    boolean person = merchant.kind() == Kind.HOUSEHOLD || merchant.kind() == Kind.INDIVIDUAL;
    return person ? null : merchant.legalName();
  }

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
      List<String> provinces) {}
}
