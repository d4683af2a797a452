package onlinefriday.merchant.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureTest {
  @ParameterizedTest(name = "{0} from {1}, {2} by {3}: {4}")
  @CsvSource({
    // form, start, given away, channel, procedure, warnings
    "contest, 2025-11-14, 100000000, MIXED, NOTIFY,",
    "contest, 2025-11-14, 99999999, MIXED, NONE,",
    "contest, 2025-11-14, 100000000, ECOMMERCE_ONLY, NONE,",
    "contest, 2025-11-14, 100000000, PHYSICAL, NOTIFY,",
    "contest, 2025-11-14, 100000000, OWN_WEBSITE, NOTIFY, procedure-unverified",
    "contest, 2025-11-14, 99999999, OWN_WEBSITE, NONE,",
    "contest, 2026-06-25, 100000000, MIXED, NOTIFY,",
    "contest, 2026-06-26, 100000000, MIXED, NOTIFY, procedure-unverified",
    "contest, 2026-06-26, 99999999, MIXED, NONE, procedure-unverified",
    "loyalty, 2024-11-30, 100000000, MIXED, NOTIFY,",
    "loyalty, 2026-06-25, 100000000, MIXED, NOTIFY,",
    "loyalty, 2026-06-26, 100000000, MIXED, NONE, procedure-unverified",
    "gift_with_purchase, 2024-11-30, 100000000, MIXED, NOTIFY,",
    "gift_with_purchase, 2024-11-30, 99999999, MIXED, NONE,",
    "gift_with_purchase, 2024-12-01, 100000000, MIXED, NONE,",
    "gift_with_purchase, 2026-06-26, 100000000, MIXED, NONE,",
    "sample, 2024-11-30, 100000000, MIXED, NOTIFY,",
    "sample, 2024-12-01, 100000000, MIXED, NONE,",
    "discount, 2024-12-01, 0, MIXED, NONE,",
    "lucky_draw, 2025-11-14, 5000000, ECOMMERCE_ONLY, REGISTER,",
    "lucky_draw, 2026-11-27, 0, OWN_WEBSITE, REGISTER,",
    "other_approved, 2026-11-27, 0, MIXED, REGISTER,",
    "gift_with_purchase, 2018-07-14, 100000000, MIXED, NOTIFY,"
        + " procedure-unverified calendar-unverified",
  })
  void procedureFollowsFromFormDayValueAndChannel(
      String form,
      String start,
      long given,
      Channel channel,
      Procedure procedure,
      @Nullable String warnings) {
    Sketch sketch = Sketch.of(form).from(start).giving(given).through(channel);

    assertThat(sketch.assessed().filing().procedure()).isEqualTo(procedure);
    assertThat(sketch.violations()).isEmpty();
    assertThat(sketch.warnings())
        .isEqualTo(warnings == null ? List.of() : List.of(warnings.split(" ")));
  }

  @Test
  void giftsCountTowardsTheHundredMillion() {
    Sketch gifts = Sketch.of("gift_with_purchase").from("2024-11-30");
    gifts.selling(Sketch.withGift(400_000, 100_000, 1_000));
    assertThat(gifts.assessed().filing().procedure()).isEqualTo(Procedure.NOTIFY);
    gifts.selling(Sketch.withGift(400_000, 100_000, 999));
    assertThat(gifts.assessed().filing().procedure()).isEqualTo(Procedure.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "lucky_draw, 2026-11-20, 2026-11-30, 2027-01-13",
    "other_approved, 2025-01-01, 2025-01-02, 2025-02-15",
    "contest, 2026-11-20, 2026-11-30,",
    "discount, 2026-11-20, 2026-11-30,",
    "lucky_draw, 2026-11-20, 2026-11-20,",
  })
  void aResultReportIsDue45DaysAfterTheLastDayOfADraw(
      String form, String start, String end, @Nullable String due) {
    Filing filing = Sketch.of(form).from(start).until(end).assessed().filing();
    assertThat(filing.resultReportDue()).isEqualTo(due == null ? null : LocalDate.parse(due));
  }
}
