package onlinefriday.merchant.filing;

import java.time.LocalDate;
import java.util.List;
import onlinefriday.merchant.law.Channel;
import onlinefriday.merchant.law.Prize;
import onlinefriday.merchant.paper.Paper;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant says of its programme, but for the items.
 *
 * @param form an id of the forms of promotion
 * @param start first day
 * @param end the day after the last
 * @param provinces where it is held: codes as of its first day
 * @param totalPrizeValue as announced, in đồng
 */
public record Terms(
    String name,
    String form,
    LocalDate start,
    LocalDate end,
    List<String> provinces,
    Channel channel,
    @Nullable String editionId,
    long totalPrizeValue,
    List<PrizeRow> prizes,
    List<Paper> documents) {

  List<Prize> lawPrizes() {
    return prizes.stream().map(row -> new Prize(row.value(), row.count())).toList();
  }

  /** A row of the prize table: what one prize is worth, in đồng, and how many there are. */
  public record PrizeRow(@Nullable String name, long value, long count) {}
}
