package onlinefriday.merchant.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.attempt.Attempt;
import onlinefriday.merchant.item.Items;
import onlinefriday.merchant.registry.KnownMerchants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is decided on one day is of that day, also when the next begins before it is written. */
@ServiceTest
class MidnightTest {
  private static final Caller OPERATOR =
      new Caller("operator", "Operator", Role.NATIONAL_OPERATOR, null, null, null, Set.of());
  private static final Instant LAST_MOMENT = Instant.parse("2026-11-18T16:59:59Z");

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired Filings filings;
  @Autowired Items items;
  @Autowired Judge judge;
  @Autowired Reception reception;
  @Autowired KnownMerchants merchants;
  @Autowired Territories territories;
  @Autowired RaisedPrices raisedPrices;

  @BeforeEach
  void itIsAMondayInNovember() {
    clock.moveTo(Instant.parse(Desk.NOVEMBER_16));
  }

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @Test
  void whatIsSubmittedOnTheLastDayIsReceivedOnIt() {
    Desk desk = new Desk(port);
    String path = desk.drafted(Desk.contest(desk.merchant(), "79"));
    Dossier seen = filings.find(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
    clock.moveTo(LAST_MOMENT.plusSeconds(1)); // the clock of all others

    Attempt<Dossier> attempt = submission(LAST_MOMENT).submit(seen, OPERATOR);

    assertThat(attempt).isInstanceOf(Attempt.Done.class);
    Dossier submitted = ((Attempt.Done<Dossier>) attempt).now();
    assertThat(Objects.requireNonNull(submitted.required()).late()).isFalse();
    assertThat(submitted.issued())
        .singleElement()
        .satisfies(receipt -> assertThat(receipt.receivedAt()).isEqualTo(LAST_MOMENT));
  }

  private Submission submission(Instant now) {
    return new Submission(
        filings,
        items,
        judge,
        reception,
        merchants,
        territories,
        raisedPrices,
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
