package onlinefriday.merchant.filing;

import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class FilingReceiptController {
  /** Open to everybody: {@code MerchantConfiguration}. */
  static final String PATH = "/v1/filing-receipts/{number}";

  private final ReceiptLookup receipts;

  FilingReceiptController(ReceiptLookup receipts) {
    this.receipts = receipts;
  }

  /** For anybody who holds the number, to see whether it is genuine. */
  @GetMapping(PATH)
  ResponseEntity<ReceiptView> check(@PathVariable String number) {
    ReceiptView view =
        receipts.find(number).orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
  }
}
