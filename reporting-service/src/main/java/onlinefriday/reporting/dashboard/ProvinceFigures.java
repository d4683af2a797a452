package onlinefriday.reporting.dashboard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.reporting.kpi.Figures;
import onlinefriday.reporting.kpi.KpiAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The cards of the page.
 *
 * @param time until when the figures are complete, to the second
 * @param errorBps of the estimated counts
 * @param national the country's totals beside those of an officer's province; null where {@code
 *     own} is the country's
 */
public record ProvinceFigures(
    String time,
    LocalDate day,
    boolean behind,
    long lagSeconds,
    long events,
    long errorBps,
    Figures own,
    @Nullable Figures national) {
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(VietnamTime.ZONE);
  private static final int BPS_OF_A_PERCENT = 100;
  private static final int WHOLE_BPS = 10_000;

  static ProvinceFigures of(KpiAnswer answer, @Nullable Figures national) {
    long lag = answer.completeness().lagSeconds();
    return new ProvinceFigures(
        TO_THE_SECOND.format(answer.asOf()),
        VietnamTime.dateOf(answer.asOf()),
        lag > 0,
        lag,
        answer.completeness().eventsSeen(),
        Math.round(answer.shoppersErrorPercent() * BPS_OF_A_PERCENT),
        answer.totals(),
        national);
  }

  /** Of the country's, in basis points. */
  public long shareOfRedemptions() {
    return national == null ? 0 : share(own.redemptions(), national.redemptions());
  }

  public long shareOfAmount() {
    return national == null ? 0 : share(own.amount(), national.amount());
  }

  public long shareOfDiscount() {
    return national == null ? 0 : share(own.discount(), national.discount());
  }

  private static long share(long part, long whole) {
    return whole == 0 ? 0 : Math.min(WHOLE_BPS, part * WHOLE_BPS / whole);
  }
}
