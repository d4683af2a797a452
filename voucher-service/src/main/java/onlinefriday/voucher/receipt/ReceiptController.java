package onlinefriday.voucher.receipt;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.PublicPaths;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.redemption.Visibility;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Receipts over HTTP, and the keys to verify them with. */
@RestController
class ReceiptController {
  private static final String KEYS = "/v1/receipts/jwks";
  private static final MediaType JWK_SET = MediaType.parseMediaType("application/jwk-set+json");

  private final Ledger ledger;
  private final ReceiptSigner signer;
  private final KeySeries keys;
  private final Clock clock;

  ReceiptController(Ledger ledger, ReceiptSigner signer, KeySeries keys, Clock clock) {
    this.ledger = ledger;
    this.signer = signer;
    this.keys = keys;
    this.clock = clock;
  }

  @Bean
  static PublicPaths publicPaths() {
    return PublicPaths.reading(KEYS);
  }

  /**
   * @param receipt a compact JWS
   */
  record Signed(String receipt) {}

  /** Signed when it is asked for: another call may say another status. */
  @GetMapping("/v1/redemptions/{id}/receipt")
  Signed receipt(Caller caller, @PathVariable String id) {
    Predicate<Entry> visible = Visibility.to(caller);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return ledger
        .byId(id)
        .filter(visible)
        .map(entry -> new Signed(signer.sign(Receipt.of(ledger.standing(entry), now))))
        .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
  }

  @GetMapping(KEYS)
  ResponseEntity<String> keys() {
    List<JWK> published = List.copyOf(keys.published());
    return ResponseEntity.ok()
        .contentType(JWK_SET)
        .cacheControl(CacheControl.maxAge(ReceiptProperties.PUBLISHED_SET_MAX_AGE).cachePublic())
        .body(new JWKSet(published).toString(true));
  }
}
