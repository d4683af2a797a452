package onlinefriday.voucher.redemption;

import static onlinefriday.contracts.event.FilingState.State.ACCEPTED;
import static onlinefriday.contracts.event.FilingState.State.DECLARED;
import static onlinefriday.contracts.event.FilingState.State.NOTIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.money.Money;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.contracts.time.Window;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.Vouchers.Campaign;
import onlinefriday.voucher.terms.Seller;
import onlinefriday.voucher.terms.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RedemptionRulesTest {
  private static final Window WINDOW =
      new Window(Instant.parse("2023-11-30T17:00:00Z"), Instant.parse("2023-12-03T12:00:00+07:00"));
  private static final Instant BEFORE = WINDOW.start().minusNanos(1);
  private static final Instant DURING = WINDOW.start().plus(Duration.ofHours(1));
  private static final EditionState PUBLISHED = edition(EditionState.State.PUBLISHED);
  private static final EditionState DRAFT = edition(EditionState.State.DRAFT);
  private static final EditionState CLOSED = edition(EditionState.State.CLOSED);

  /**
   * Refuses the merchant, the province and the amount that every row sends, and asks for filing.
   */
  private static final Campaign STRICT =
      Vouchers.campaign("c")
          .window(WINDOW)
          .onlyFor(List.of("m-other"), List.of("01"))
          .needingFilings()
          .minAmount(1_000);

  /** Each row breaks its own guard and every guard after it. */
  @Test
  void theEarlierRefusalWins() {
    var paused = STRICT.is(CampaignState.State.PAUSED);
    var ended = STRICT.is(CampaignState.State.ENDED);
    var suspended = merchant(MerchantState.State.SUSPENDED);
    var registered = merchant(MerchantState.State.REGISTERED);
    var verified = merchant(MerchantState.State.VERIFIED);
    var filed = merchant(MerchantState.State.VERIFIED, filing(FilingState.State.DECLARED));
    var open = STRICT.onlyFor(null, List.of("01"));
    var unfiled =
        Vouchers.campaign("c").window(WINDOW).minAmount(1_000).onlyFor(null, List.of("01"));
    var anywhere = Vouchers.campaign("c").window(WINDOW).minAmount(1_000);
    assertAll(
        row(RefusalCode.CODE_UNKNOWN, null, null, null, BEFORE),
        row(RefusalCode.CAMPAIGN_NOT_PUBLISHED, paused, null, null, BEFORE),
        row(RefusalCode.CAMPAIGN_NOT_PUBLISHED, paused, DRAFT, null, BEFORE),
        row(RefusalCode.CAMPAIGN_NOT_PUBLISHED, paused.window(null), PUBLISHED, null, BEFORE),
        row(RefusalCode.CAMPAIGN_PAUSED, paused, CLOSED, null, BEFORE),
        row(RefusalCode.CAMPAIGN_PAUSED, paused, PUBLISHED, null, WINDOW.end()),
        row(RefusalCode.WINDOW_NOT_OPEN, STRICT, CLOSED, null, BEFORE),
        row(RefusalCode.WINDOW_CLOSED, ended, PUBLISHED, null, BEFORE),
        row(RefusalCode.WINDOW_CLOSED, ended, PUBLISHED, null, DURING),
        row(RefusalCode.WINDOW_CLOSED, STRICT, CLOSED, null, DURING),
        row(RefusalCode.WINDOW_CLOSED, STRICT, PUBLISHED, null, WINDOW.end()),
        row(RefusalCode.MERCHANT_UNKNOWN, STRICT, PUBLISHED, null, DURING),
        row(RefusalCode.MERCHANT_SUSPENDED, STRICT, PUBLISHED, suspended, DURING),
        row(RefusalCode.MERCHANT_NOT_ELIGIBLE, STRICT, PUBLISHED, verified, DURING),
        row(RefusalCode.MERCHANT_NOT_ELIGIBLE, open, PUBLISHED, registered, DURING),
        row(RefusalCode.FILING_MISSING, open, PUBLISHED, verified, DURING),
        row(RefusalCode.PROVINCE_NOT_ELIGIBLE, open, PUBLISHED, filed, DURING),
        row(RefusalCode.PROVINCE_NOT_ELIGIBLE, unfiled, PUBLISHED, verified, DURING),
        row(RefusalCode.AMOUNT_BELOW_MINIMUM, anywhere, PUBLISHED, verified, DURING),
        row(null, anywhere.minAmount(999), PUBLISHED, verified, DURING));
  }

  @Test
  void theStartIsInsideAndTheEndIsNotToTheNanosecond() {
    assertThat(at(WINDOW.start().minusNanos(1))).isEqualTo(RefusalCode.WINDOW_NOT_OPEN);
    assertThat(at(WINDOW.start())).isNull();
    assertThat(at(Instant.parse("2023-12-03T11:59:59.999999999+07:00"))).isNull();
    assertThat(at(Instant.parse("2023-12-03T12:00:00+07:00"))).isEqualTo(RefusalCode.WINDOW_CLOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "79,    '',      ",
    "79,    79,      ",
    "79,    '79 01', ",
    "01,    '',      PROVINCE_NOT_ELIGIBLE",
    "01,    '79 01', PROVINCE_NOT_ELIGIBLE",
    "01,    79,      PROVINCE_NOT_ELIGIBLE",
  })
  void aProvincesCampaignIsSpentOnlyThereWhateverItSays(
      String owner, String provinces, @Nullable RefusalCode refusal) {
    List<String> said = provinces.isEmpty() ? null : List.of(provinces.split(" "));
    CampaignState state = Vouchers.campaign("c").window(WINDOW).onlyFor(null, said).state();
    var of = new CampaignState.Owner(CampaignState.OwnerKind.PROVINCE, owner);
    var terms = new Terms(Vouchers.belonging(state, of, List.of(), null), PUBLISHED);

    assertThat(
            RedemptionRules.refusal(
                terms, merchant(MerchantState.State.VERIFIED), order(), false, DURING))
        .isEqualTo(refusal);
  }

  @ParameterizedTest
  @EnumSource
  void onlyAFilingInForceAllows(FilingState.State state) {
    boolean allows = EnumSet.of(DECLARED, NOTIFIED, ACCEPTED).contains(state);

    assertThat(filedAt(DURING, state)).isEqualTo(allows ? null : RefusalCode.FILING_MISSING);
  }

  @Test
  void aFilingAllowsFromTheMidnightOfItsFirstDayToThatAfterItsLast() {
    Instant starts = Instant.parse("2023-12-01T00:00:00+07:00");
    Instant ends = Instant.parse("2023-12-02T00:00:00+07:00");

    assertThat(filedAt(starts, DECLARED)).isNull();
    assertThat(filedAt(ends.minusNanos(1), DECLARED)).isNull();
    assertThat(filedAt(ends, DECLARED)).isEqualTo(RefusalCode.FILING_MISSING);
  }

  private static @Nullable RefusalCode filedAt(Instant at, FilingState.State state) {
    var needing = Vouchers.campaign("c").window(WINDOW).needingFilings();
    return RedemptionRules.refusal(
        new Terms(needing.state(), PUBLISHED),
        merchant(MerchantState.State.VERIFIED, filing(state)),
        order(),
        false,
        at);
  }

  private static FilingState filing(FilingState.State state) {
    return Vouchers.filing("f", LocalDate.of(2023, 12, 1), LocalDate.of(2023, 12, 2), state);
  }

  private static @Nullable RefusalCode at(Instant instant) {
    var terms = new Terms(Vouchers.campaign("c").window(WINDOW).state(), PUBLISHED);
    return RedemptionRules.refusal(
        terms, merchant(MerchantState.State.VERIFIED), order(), false, instant);
  }

  private static org.junit.jupiter.api.function.Executable row(
      @Nullable RefusalCode expected,
      @Nullable Campaign campaign,
      @Nullable EditionState edition,
      @Nullable Seller merchant,
      Instant at) {
    Terms terms = campaign == null ? null : new Terms(campaign.state(), edition);
    return () ->
        assertThat(RedemptionRules.refusal(terms, merchant, order(), false, at))
            .isEqualTo(expected);
  }

  private static Order order() {
    return new Order("C", "s", Vouchers.MERCHANT, Money.of(999), Money.ZERO, "79");
  }

  private static Seller merchant(MerchantState.State state, FilingState... filings) {
    return Seller.of(Vouchers.merchant(Vouchers.MERCHANT, state)).with(List.of(filings));
  }

  private static EditionState edition(EditionState.State state) {
    return Vouchers.edition(Vouchers.EDITION, state, true);
  }
}
