package onlinefriday.reporting.kpi;

import java.util.Objects;
import onlinefriday.contracts.event.RedemptionEvent;
import org.jspecify.annotations.Nullable;

/**
 * A record of {@code voucher.redemptions} as it was read.
 *
 * @param event null when the record could not be read; it only moves the offset
 */
public record Reading(int partition, long offset, @Nullable RedemptionEvent event) {
  RedemptionEvent required() {
    return Objects.requireNonNull(event, "only readable records are folded");
  }
}
