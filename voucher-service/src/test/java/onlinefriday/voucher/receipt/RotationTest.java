package onlinefriday.voucher.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.voucher.Stores;
import onlinefriday.voucher.ledger.Redemption;
import onlinefriday.voucher.reconciliation.Day;
import org.junit.jupiter.api.Test;

class RotationTest {
  private final MovableClock clock = new MovableClock();
  private final KeySeries keys =
      new KeySeries(
          new MongoReceiptKeys(Stores.empty()),
          new ReceiptProperties(Duration.ofDays(90), Duration.ofDays(1), Duration.ofDays(1830)),
          clock);
  private final ReceiptSigner signer = new ReceiptSigner(keys, WireJson.mapper());

  private JWSObject receipt() throws Exception {
    Day day = new Day("shopee", LocalDate.parse("2026-01-15"));
    var redemption = new Redemption(day.redeemed(1, day.start()), null, null);
    return JWSObject.parse(signer.sign(Receipt.of(redemption, clock.instant())));
  }

  private boolean verifies(JWSObject receipt) throws Exception {
    var key =
        new JWKSet(List.copyOf(keys.published())).getKeyByKeyId(receipt.getHeader().getKeyID());
    return receipt.verify(new ECDSAVerifier(key.toECKey()));
  }

  @Test
  void receiptsOfEveryKeyVerifyThroughYearsOfRotation() throws Exception {
    JWSObject first = receipt();
    JWSObject last = first;
    for (int days = 0; days < 1_800; days += 30) {
      clock.moveBy(Duration.ofDays(30));
      last = receipt();
      assertThat(verifies(last)).isTrue();
      assertThat(verifies(first)).isTrue();
    }
    assertThat(last.getHeader().getKeyID()).isNotEqualTo(first.getHeader().getKeyID());
  }
}
