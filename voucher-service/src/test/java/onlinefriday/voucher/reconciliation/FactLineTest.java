package onlinefriday.voucher.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.voucher.ledger.End.Kind;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactLineTest {
  private static final Day DAY = new Day("shopee", LocalDate.parse("2026-11-27"));
  private static final Instant AT = Instant.parse("2026-11-26T17:00:00.123Z");
  private static final Instant LATER = AT.plusSeconds(60);
  private static final Entry REDEEMED = DAY.redeemed(1, AT);
  private static final Entry HELD = DAY.held(1, AT);

  /** A fact, and what of its line is peculiar to it. */
  record Row(Fact fact, String type, String at, String last) {}

  static List<Row> rows() {
    String granted = "2026-11-27T00:00:00.123+07:00";
    String ended = "2026-11-27T00:01:00.123+07:00";
    String then = ",\"grantedAt\":\"" + granted + "\"";
    return List.of(
        new Row(REDEEMED, "CONFIRMED", granted, "\"fromHold\":false"),
        new Row(HELD, "HELD", granted, "\"fromHold\":true"),
        new Row(end(Kind.CONFIRM, HELD), "CONFIRMED", ended, "\"fromHold\":true" + then),
        new Row(
            end(Kind.CANCEL, HELD),
            "RELEASED",
            ended,
            "\"reason\":\"CANCELLED\",\"fromHold\":true" + then),
        new Row(end(Kind.EXPIRE, HELD), "EXPIRED", ended, "\"fromHold\":true" + then),
        new Row(
            end(Kind.REFUND, HELD),
            "RELEASED",
            ended,
            "\"reason\":\"REFUNDED\",\"fromHold\":true" + then),
        new Row(
            end(Kind.REFUND, REDEEMED),
            "RELEASED",
            ended,
            "\"reason\":\"REFUNDED\",\"fromHold\":false" + then));
  }

  private static Fact end(Kind kind, Entry entry) {
    return Day.end(kind, entry, LATER);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aFactIsOneLineWithItsFieldsInOrder(Row row) {
    assertThat(WireJson.mapper().writeValueAsString(FactLine.of(row.fact())))
        .isEqualTo(
            "{\"type\":\""
                + row.type()
                + "\",\"id\":\"shopee-2026-11-27-1\",\"at\":\""
                + row.at()
                + "\",\"campaignId\":\"c-1\",\"code\":\"MUASAMVIETNAM\",\"merchantId\":\"m-1001\""
                + ",\"orderRef\":\"order-1\",\"province\":\"79\",\"paymentMethod\":\"CASHLESS\""
                + ",\"amount\":450000,\"discount\":90000,\"payable\":360000,"
                + row.last()
                + "}");
  }
}
