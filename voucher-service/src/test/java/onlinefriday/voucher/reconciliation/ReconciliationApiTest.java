package onlinefriday.voucher.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.voucher.Api;
import onlinefriday.voucher.Api.Answer;
import onlinefriday.voucher.ledger.End.Kind;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Ledger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class ReconciliationApiTest {
  private static final LocalDate PAST = LocalDate.parse("2026-01-15");

  @Autowired Ledger ledger;
  @Autowired MongoDatabase database;
  @Autowired MovableClock clock;
  @LocalServerPort int port;
  Api api;

  @BeforeEach
  void open() {
    api = new Api(port);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private Answer get(String partner, Object date) {
    return api.get(Tokens.partner(partner, "vouchers:redeem"), "/v1/reconciliation/" + date);
  }

  private Received day(String partner, LocalDate date) {
    Answer answer = get(partner, date);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
    return new Received(answer.body());
  }

  @Test
  void aDayHoldsWhatHappenedFromItsFirstInstantInVietnamUntilTheNextDays() {
    Day day = new Day("edges", PAST);
    Instant start = day.start();
    Instant end = start.plusSeconds(86_400);
    Entry before = day.held(1, start.minusMillis(1));
    Entry first = day.redeemed(2, start);
    Entry last = day.held(3, end.minusMillis(1));
    Entry after = day.redeemed(4, end);
    ledger.append(List.of(after, last, before, first));
    ledger.end(
        List.of(
            Day.end(Kind.CONFIRM, before, start),
            Day.end(Kind.EXPIRE, last, end),
            Day.end(Kind.REFUND, first, start.plusSeconds(1))));
    assertThat(day("edges", PAST).facts())
        .extracting(line -> line.path("type").asString() + " " + line.path("id").asString())
        .containsExactly(
            "CONFIRMED " + before.id(),
            "CONFIRMED " + first.id(),
            "RELEASED " + first.id(),
            "HELD " + last.id());
  }

  @Test
  void twentyThousandFactsAreTheSameBytesEveryTime() {
    new Day("many", PAST).write(ledger, 20_000);
    Received once = day("many", PAST);
    assertThat(once.facts()).hasSize(20_000);
    assertThat(once.digest()).isEqualTo(once.sha256BeforeTheLastLine());
    assertThat(once.total("CONFIRMED")).isEqualTo(once.addedUp("CONFIRMED"));
    assertThat(once.isFinal()).isTrue();
    assertThat(day("many", PAST)).isEqualTo(once);
  }

  @Test
  void anotherPartnersFactsAreNotThere() {
    new Day("one", PAST).write(ledger, 1);
    assertThat(day("one", PAST).facts()).hasSize(1);
    assertThat(day("another", PAST).facts()).isEmpty();
  }

  @Test
  void aDayIsFinalOnceItIsOverAndNothingOfItCanBeUnderWay() {
    Instant end = VietnamTime.startOf(PAST.plusDays(1));
    clock.moveTo(end.minusSeconds(60));
    assertThat(day("final", PAST).isFinal()).isFalse();
    clock.moveTo(end.plusSeconds(60));
    assertThat(day("final", PAST).isFinal()).isFalse();
    clock.moveTo(end.plusSeconds(15 * 60));
    assertThat(day("final", PAST).isFinal()).isTrue();
  }

  @Test
  void aDayToComeIsEmptyAndNotFinal() {
    Received coming = day("future", VietnamTime.dateOf(clock.instant()).plusDays(1));
    assertThat(coming.facts()).isEmpty();
    assertThat(coming.isFinal()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "2026-02-30", "20261127", "+12026-01-01", "2026-11-27T00:00"})
  void whatIsNoDateIsRefused(String date) {
    Answer refused = get("shopee", date);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("malformed");
  }

  @Test
  void onlyPartnersThatMayRedeemReconcile() {
    String path = "/v1/reconciliation/" + PAST;
    assertThat(api.get("", path).status()).isEqualTo(401);
    assertThat(api.get(Tokens.operator(), path).status()).isEqualTo(403);
    assertThat(api.get(Tokens.partner("shopee", "vouchers:validate"), path).status())
        .isEqualTo(403);
  }

  @Test
  void aDayThatBreaksOffInTheMiddleHasNoEnd() {
    Day day = new Day("broken", PAST);
    day.write(ledger, 2_000);
    database
        .getCollection("ledger")
        .insertOne(
            new Document("_id", "unreadable")
                .append("order", "unreadable")
                .append("key", "unreadable")
                .append("publisher", "unreadable")
                .append("seq", 1L)
                .append("partner", "broken")
                .append("at", Date.from(day.start().plusSeconds(10_000))));
    assertThatThrownBy(() -> get("broken", PAST)).hasCauseInstanceOf(IOException.class);
  }
}
