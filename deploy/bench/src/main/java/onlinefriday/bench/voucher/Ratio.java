package onlinefriday.bench.voucher;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table.
 *
 * @param aim at least so much, or null where only the figure is asked for
 */
record Ratio(Entrant above, Entrant below, @Nullable Double aim) {
  static final List<Ratio> ALL =
      List.of(
          new Ratio(Entrant.VALIDATE, Entrant.NO_OP, 0.8),
          new Ratio(Entrant.REDEEM, Entrant.NO_OP, 0.2),
          new Ratio(Entrant.REDEEM, Entrant.POSTGRESQL, 8.0),
          new Ratio(Entrant.REDEEM, Entrant.REDIS, 0.3),
          new Ratio(Entrant.BATCH, Entrant.REDEEM, 3.0),
          new Ratio(Entrant.LOADED, Entrant.REDEEM, 0.8),
          new Ratio(Entrant.REDEEM, Entrant.UNLIMITED_SHOPPERS, null),
          new Ratio(Entrant.HOLD, Entrant.REDEEM, null),
          new Ratio(Entrant.SINGLE_USE, Entrant.UNLIMITED_SHOPPERS, null),
          new Ratio(Entrant.UNLIMITED_SHOPPERS, Entrant.NO_OP, null));
}
