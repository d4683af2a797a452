package onlinefriday.voucher.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.voucher.Api;
import onlinefriday.voucher.Api.Answer;
import onlinefriday.voucher.ledger.End.Kind;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.reconciliation.Day;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ReceiptApiTest {
  private static final String OWNER = Tokens.partner("receipts", "vouchers:redeem");
  private static final Day DAY = new Day("receipts", LocalDate.parse("2026-01-15"));

  @Autowired Ledger ledger;
  @Autowired MovableClock clock;
  @LocalServerPort int port;
  Api api;
  Instant now;

  @BeforeEach
  void open() {
    api = new Api(port);
    now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Answer receipt(String token, Entry entry) {
    return api.get(token, "/v1/redemptions/" + entry.id() + "/receipt");
  }

  private Entry written(Entry entry) {
    assertThat(ledger.append(List.of(entry))).isEmpty();
    return entry;
  }

  private String signed(Entry entry) {
    return receipt(OWNER, entry).json().path("receipt").asString();
  }

  /** With nothing but what is published. */
  private boolean verifies(String receipt) throws Exception {
    JWSObject jws = JWSObject.parse(receipt);
    JWKSet keys = JWKSet.parse(api.get("", "/v1/receipts/jwks").body());
    var key = keys.getKeyByKeyId(jws.getHeader().getKeyID());
    return jws.verify(new ECDSAVerifier(key.toECKey()));
  }

  private static JsonNode payload(String receipt) throws Exception {
    return WireJson.mapper().readTree(JWSObject.parse(receipt).getPayload().toBytes());
  }

  @Test
  void aReceiptSaysWhatWasGrantedAndAnybodyCanVerifyIt() throws Exception {
    Entry entry = written(DAY.redeemed(1, now));
    String receipt = signed(entry);
    assertThat(verifies(receipt)).isTrue();
    JsonNode said = payload(receipt);
    assertThat(said.path("id").asString()).isEqualTo(entry.id());
    assertThat(said.path("campaignId").asString()).isEqualTo("c-1");
    assertThat(said.path("merchantId").asString()).isEqualTo("m-1001");
    assertThat(said.path("orderRef").asString()).isEqualTo("order-1");
    assertThat(said.path("discount").asLong()).isEqualTo(90_000);
    assertThat(said.path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(Instant.from(OffsetDateTime.parse(said.path("at").asString()))).isEqualTo(now);
    assertThat(said.path("issuedAt").asString()).endsWith("+07:00");
    assertThat(said.has("shopper")).isFalse();
  }

  @Test
  void aReceiptThatWasChangedDoesNotVerify() throws Exception {
    String[] parts = signed(written(DAY.redeemed(2, now))).split("\\.");
    String more = new Base64URL(parts[1]).decodeToString().replace("90000", "99000");
    assertThat(verifies(parts[0] + "." + Base64URL.encode(more) + "." + parts[2])).isFalse();
  }

  @Test
  void theStatusIsTheOneOfTheMomentItIsAskedFor() throws Exception {
    Entry held = written(DAY.held(3, now));
    assertThat(payload(signed(held)).path("status").asString()).isEqualTo("HELD");
    Entry lapsed = written(DAY.held(4, now.minusSeconds(301)));
    assertThat(payload(signed(lapsed)).path("status").asString()).isEqualTo("EXPIRED");
    Entry refunded = written(DAY.redeemed(5, now));
    ledger.end(List.of(Day.end(Kind.REFUND, refunded, now)));
    assertThat(payload(signed(refunded)).path("status").asString()).isEqualTo("RELEASED");
  }

  @Test
  void onlyTheOwnerTheOperatorAndAuditorsGetIt() {
    Entry entry = written(DAY.redeemed(6, now));
    assertThat(receipt(Tokens.operator(), entry).status()).isEqualTo(200);
    assertThat(receipt(Tokens.auditor(), entry).status()).isEqualTo(200);
    assertThat(receipt(Tokens.partner("tiki", "vouchers:redeem"), entry).status()).isEqualTo(404);
    assertThat(receipt(Tokens.merchant("m-1001"), entry).status()).isEqualTo(403);
    assertThat(receipt(Tokens.partner("receipts", "vouchers:validate"), entry).status())
        .isEqualTo(403);
    assertThat(receipt("", entry).status()).isEqualTo(401);
    assertThat(receipt(OWNER, DAY.redeemed(7, now)).status()).isEqualTo(404);
  }

  @Test
  void theKeysArePublicAndMayBeCached() {
    Answer keys = api.get("", "/v1/receipts/jwks");
    assertThat(keys.status()).isEqualTo(200);
    assertThat(keys.header("Cache-Control")).isEqualTo("max-age=3600, public");
    assertThat(keys.json().path("keys"))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(key.has("d")).isFalse());
  }
}
