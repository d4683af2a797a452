package onlinefriday.merchant.filing;

import static onlinefriday.merchant.filing.Desk.contest;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.merchant.Api;
import onlinefriday.merchant.Api.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class FilingReceiptApiTest {
  @LocalServerPort int port;
  @Autowired MovableClock clock;

  @BeforeEach
  void itIsAMondayInNovember() {
    clock.moveTo(Instant.parse(Desk.NOVEMBER_16));
  }

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @Test
  void whoeverHoldsTheNumberSeesWhatItStandsFor() {
    String path = desk().submitted(contest(desk().merchant(), "79", "68"));
    String number = number(path, 1);
    Reply receipt = anybody().get("/v1/filing-receipts/" + number);
    assertThat(receipt.status()).isEqualTo(200);
    assertThat(receipt.text("number")).isEqualTo(number);
    assertThat(receipt.body().at("/authority/province").asString()).isEqualTo("68");
    assertThat(receipt.text("receivedAt")).startsWith("2026-11-16T09:00:0");
    assertThat(receipt.text("state")).isEqualTo("NOTIFIED");
    assertThat(receipt.text("name")).isEqualTo("Cuộc thi mua sắm");
    assertThat(receipt.text("merchant")).isEqualTo("Công ty TNHH Hàng Việt");
    assertThat(receipt.text("start")).isEqualTo("2026-11-27");
    assertThat(receipt.body().has("decision")).isFalse();

    desk().decide(Tokens.officer("68"), path, "REFUSE");
    Reply refused = anybody().get("/v1/filing-receipts/" + number);
    assertThat(refused.text("decision")).isEqualTo("REFUSE");
    assertThat(refused.text("state")).isEqualTo("REFUSED");
    assertThat(refused.response().body()).doesNotContain("đã xem", "officer", "example.vn");
  }

  @Test
  void aNumberIsReadHoweverItIsWritten() {
    String number = number(desk().submitted(contest(desk().merchant(), "79")), 0);
    String sloppy = number.toLowerCase(Locale.ROOT).replace("-", "");
    assertThat(anybody().get("/v1/filing-receipts/" + sloppy).text("number")).isEqualTo(number);
  }

  @Test
  void aHouseholdIsNotNamed() {
    String path = desk().submitted(contest(desk().merchant("HOUSEHOLD"), "79"));
    Reply receipt = anybody().get("/v1/filing-receipts/" + number(path, 0));
    assertThat(receipt.status()).isEqualTo(200);
    assertThat(receipt.body().has("merchant")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "20261116-79-AAAA-AAAA-AAAA-A", "20261116-79-0000-0000-0000-2"})
  void aNumberThatNobodyHasIsNotFound(String number) {
    assertThat(anybody().get("/v1/filing-receipts/" + number).status()).isEqualTo(404);
  }

  private String number(String path, int index) {
    return desk().operator().get(path).body().at("/receipts/" + index + "/number").asString();
  }

  private Api anybody() {
    return new Api(port, null);
  }

  private Desk desk() {
    return new Desk(port);
  }
}
