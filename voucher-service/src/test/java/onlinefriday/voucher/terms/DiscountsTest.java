package onlinefriday.voucher.terms;

import static onlinefriday.voucher.Vouchers.OPENS;
import static onlinefriday.voucher.Vouchers.fixed;
import static onlinefriday.voucher.Vouchers.percent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.Discount;
import onlinefriday.contracts.event.CampaignState.Owner;
import onlinefriday.contracts.event.CampaignState.OwnerKind;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.CapException;
import onlinefriday.contracts.event.MerchantState.CapException.Ground;
import onlinefriday.contracts.money.Money;
import onlinefriday.voucher.Vouchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountsTest {
  private static final boolean CONCENTRATED = true;
  private static final boolean ORDINARY = false;

  @Test
  void aPercentageRoundsDownToWholeDong() {
    assertThat(discount(percent(3333, null), CONCENTRATED, 10_001)).isEqualTo(3_333);
    assertThat(discount(percent(1, null), CONCENTRATED, 9_999)).isZero();
    assertThat(discount(percent(1, null), CONCENTRATED, 10_000)).isEqualTo(1);
    assertThat(discount(percent(2000, null), CONCENTRATED, 4)).isZero();
    assertThat(discount(percent(2000, null), CONCENTRATED, 5)).isEqualTo(1);
  }

  @Test
  void theMaximumCutsExactly() {
    assertThat(discount(percent(2000, 100_000L), CONCENTRATED, 500_000)).isEqualTo(100_000);
    assertThat(discount(percent(2000, 100_000L), CONCENTRATED, 500_005)).isEqualTo(100_000);
    assertThat(discount(percent(2000, 100_000L), CONCENTRATED, 499_999)).isEqualTo(99_999);
  }

  @Test
  void outsideAConcentratedProgrammeHalfIsTheMost() {
    assertThat(discount(percent(5000, null), ORDINARY, 1_000)).isEqualTo(500);
    assertThat(discount(percent(5001, null), ORDINARY, 1_000_000)).isEqualTo(500_000);
    assertThat(discount(percent(10_000, null), ORDINARY, 1_001)).isEqualTo(500);
    assertThat(discount(fixed(501), ORDINARY, 1_001)).isEqualTo(500);
    assertThat(discount(fixed(500), ORDINARY, 1_001)).isEqualTo(500);
    assertThat(discount(percent(10_000, null), CONCENTRATED, 1_001)).isEqualTo(1_001);
  }

  @Test
  void aFixedDiscountIsNeverMoreThanTheAmount() {
    assertThat(discount(fixed(50_000), CONCENTRATED, 50_001)).isEqualTo(50_000);
    assertThat(discount(fixed(50_000), CONCENTRATED, 50_000)).isEqualTo(50_000);
    assertThat(discount(fixed(50_000), CONCENTRATED, 49_999)).isEqualTo(49_999);
  }

  @Test
  void theLargestOrderDoesNotOverflow() {
    assertThat(discount(percent(10_000, null), CONCENTRATED, Money.ORDER_MAX_VND))
        .isEqualTo(1_000_000_000_000L);
    assertThat(discount(percent(3333, null), ORDINARY, Money.ORDER_MAX_VND))
        .isEqualTo(333_300_000_000L);
  }

  @Test
  void anExemptMerchantsDiscountIsNotCappedOnTheDaysOfItsExemption() {
    var ordinary = Vouchers.edition(Vouchers.EDITION, EditionState.State.PUBLISHED, false);
    var terms = new Terms(Vouchers.campaign("c").discount(percent(9_000, null)).state(), ordinary);
    var exempt = exempt("2026-11-01", "2026-11-30");

    assertThat(discountAt(terms, exempt, "2026-10-31T23:59:59.999999999+07:00")).isEqualTo(500);
    assertThat(discountAt(terms, exempt, "2026-11-01T00:00:00+07:00")).isEqualTo(900);
    assertThat(discountAt(terms, exempt, "2026-11-30T23:59:59.999999999+07:00")).isEqualTo(900);
    assertThat(discountAt(terms, exempt, "2026-12-01T00:00:00+07:00")).isEqualTo(500);
  }

  private static long discountAt(Terms terms, Seller seller, String at) {
    return Discounts.of(terms, seller, Money.of(1_000), Instant.parse(at)).vnd();
  }

  private static Seller exempt(String from, String to) {
    var exception =
        new CapException(Ground.FRESH_FOOD, LocalDate.parse(from), LocalDate.parse(to), "12/QD");
    return new Seller(
        Vouchers.MERCHANT, MerchantState.State.VERIFIED, List.of(exception), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "MINISTRY, , 79,      1000",
    "PROVINCE, 79, '',    1000",
    "PROVINCE, 79, 79,    1000",
    "MINISTRY, , '',      500",
    "MINISTRY, , '79 01', 500",
    "MINISTRY, , 01,      500",
    "PROVINCE, 01, '',    500",
    "PLATFORM, shopee, '', 500",
  })
  void aProvincesConcentratedEditionLiftsTheCapOnlyOfWhatIsHeldThereAlone(
      OwnerKind kind, @Nullable String owner, String provinces, long discount) {
    EditionState of79 =
        new EditionState(
            Vouchers.EDITION,
            1,
            EditionState.Kind.PROVINCIAL,
            "79",
            "Tháng khuyến mại",
            "Promotion month",
            EditionState.State.PUBLISHED,
            null,
            Vouchers.LONG_OPEN,
            true,
            null,
            null,
            null,
            null);
    List<String> said = provinces.isEmpty() ? null : List.of(provinces.split(" "));
    CampaignState free =
        Vouchers.campaign("c").onlyFor(null, said).discount(percent(10_000, null)).state();
    var terms = new Terms(Vouchers.belonging(free, new Owner(kind, owner), List.of(), null), of79);
    assertThat(Discounts.of(terms, null, Money.of(1_000), OPENS).vnd()).isEqualTo(discount);
  }

  @Test
  void withoutAnEditionTheStricterCapHolds() {
    var terms = new Terms(Vouchers.campaign("c").discount(percent(10_000, null)).state(), null);
    assertThat(Discounts.of(terms, null, Money.of(1_001), OPENS)).isEqualTo(Money.of(500));
  }

  private static long discount(Discount discount, boolean concentrated, long amount) {
    var edition = Vouchers.edition(Vouchers.EDITION, EditionState.State.PUBLISHED, concentrated);
    var terms = new Terms(Vouchers.campaign("c").discount(discount).state(), edition);
    return Discounts.of(terms, null, Money.of(amount), OPENS).vnd();
  }
}
