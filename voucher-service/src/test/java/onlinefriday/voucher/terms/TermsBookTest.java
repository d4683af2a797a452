package onlinefriday.voucher.terms;

import static onlinefriday.contracts.event.CampaignState.State.DRAFT;
import static onlinefriday.contracts.event.CampaignState.State.ENDED;
import static onlinefriday.contracts.event.CampaignState.State.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.contracts.time.Window;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.Vouchers.Campaign;
import org.junit.jupiter.api.Test;

class TermsBookTest {
  private static final Campaign FIRST = Vouchers.campaign("first").code("MUASAM");
  private static final Campaign SECOND = Vouchers.campaign("second").code("MUASAM");

  private final TermsBook book = new TermsBook();

  @Test
  void aDraftIsUnknown() {
    book.put(FIRST.is(DRAFT).state());
    assertThat(book.byCode("MUASAM")).isEmpty();
    assertThat(book.byId("first")).isEmpty();
  }

  @Test
  void aCampaignIsFoundByItsNumberUnlessItIsADraft() {
    book.put(FIRST.state(7));
    book.put(SECOND.is(DRAFT).state(8));
    assertThat(book.byNumber(7)).isEqualTo(book.byId("first")).isPresent();
    assertThat(book.byNumber(8)).isEmpty();
    assertThat(book.byNumber(9)).isEmpty();
  }

  @Test
  void aFilingIsTheMerchantsUntilItIsNoLongerInForce() {
    Instant during = Instant.parse("2026-11-27T00:00:00+07:00");
    book.put(Vouchers.merchant());
    assertThat(seller().hasFilingAt(during)).isFalse();
    book.put(filing("f", FilingState.State.NOTIFIED));
    assertThat(seller().hasFilingAt(during)).isTrue();
    book.put(filing("g", FilingState.State.WITHDRAWN));
    assertThat(seller().hasFilingAt(during)).isTrue();
    book.put(filing("f", FilingState.State.WITHDRAWN));
    assertThat(seller().hasFilingAt(during)).isFalse();
  }

  private Seller seller() {
    return Objects.requireNonNull(book.seller(Vouchers.MERCHANT));
  }

  private static FilingState filing(String id, FilingState.State state) {
    return Vouchers.filing(id, LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 1), state);
  }

  @Test
  void aPausedCampaignKeepsItsCode() {
    book.put(FIRST.state(1));
    book.put(FIRST.is(PAUSED).next().state(1));
    assertThat(holder("MUASAM")).isEqualTo("first");
  }

  @Test
  void anEndedCampaignsCodeIsTakenOver() {
    book.put(FIRST.state(1));
    book.put(FIRST.next().is(ENDED).state(1));
    assertThat(holder("MUASAM")).isEqualTo("first");
    book.put(SECOND.state(2));
    assertThat(holder("MUASAM")).isEqualTo("second");
  }

  @Test
  void itIsTakenOverInWhateverOrderTheTopicTells() {
    book.put(SECOND.state(2));
    book.put(FIRST.next().is(ENDED).state(1));
    assertThat(holder("MUASAM")).isEqualTo("second");
  }

  @Test
  void aCampaignWhoseWindowIsOverLeavesItsCodeToOneThatMayStillOpen() {
    Window before = new Window(Vouchers.OPENS.minus(Duration.ofDays(9)), Vouchers.OPENS);
    book.put(FIRST.window(before).state(7));
    book.put(SECOND.state(2));
    assertThat(holder("MUASAM")).isEqualTo("second");
    book.put(FIRST.window(before).next().state(7));
    assertThat(holder("MUASAM")).isEqualTo("second");
  }

  @Test
  void aCodeThatACampaignNoLongerHasIsUnknownAndFree() {
    book.put(FIRST.state(1));
    book.put(FIRST.next().code("MUASAM2").state(1));
    assertThat(book.byCode("MUASAM")).isEmpty();
    assertThat(holder("MUASAM2")).isEqualTo("first");
    book.put(SECOND.state(2));
    assertThat(holder("MUASAM")).isEqualTo("second");
  }

  private String holder(String code) {
    return book.byCode(code).orElseThrow().campaign().id();
  }
}
