package onlinefriday.merchant.law;

import java.time.LocalDate;
import java.util.List;
import onlinefriday.contracts.event.Span;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as a trader describes it.
 *
 * @param start first day
 * @param end the day after the last
 * @param provinces where it is held: codes as of its first day
 * @param concentratedSpan the days of the concentrated programme it takes part in; null: of none
 * @param totalPrizeValue as announced, in đồng
 * @param receivedOn the day on which the authority has the filing
 */
public record Programme(
    Form form,
    LocalDate start,
    LocalDate end,
    List<String> provinces,
    Channel channel,
    @Nullable Span concentratedSpan,
    long totalPrizeValue,
    LocalDate receivedOn,
    List<Item> items,
    List<Prize> prizes) {

  public Programme receivedOn(LocalDate day) {
    return new Programme(
        form,
        start,
        end,
        provinces,
        channel,
        concentratedSpan,
        totalPrizeValue,
        day,
        items,
        prizes);
  }

  boolean hasDays() {
    return start.isBefore(end);
  }

  /** Only while all its days lie in the concentrated programme's. */
  boolean concentrated() {
    return concentratedSpan != null && concentratedSpan.holds(start, end);
  }
}
