package onlinefriday.campaign.campaign;

import java.util.Optional;
import onlinefriday.contracts.event.CampaignState.Fuse;
import org.jspecify.annotations.Nullable;

/**
 * More was granted within a minute than a fuse lets through.
 *
 * @param measured more than {@code limit}
 */
public record Trip(Measure measure, long limit, long measured) {
  /**
   * @param grants of one minute
   * @param discount of the same minute, đồng
   */
  public static Optional<Trip> of(Fuse fuse, long grants, long discount) {
    return over(Measure.GRANTS_PER_MINUTE, fuse.grantsPerMinute(), grants)
        .or(() -> over(Measure.DISCOUNT_PER_MINUTE, fuse.discountPerMinute(), discount));
  }

  private static Optional<Trip> over(Measure measure, @Nullable Long limit, long measured) {
    return limit == null || measured <= limit
        ? Optional.empty()
        : Optional.of(new Trip(measure, limit, measured));
  }

  /** For log and audit. */
  @Override
  public String toString() {
    return measure + " " + measured + " > " + limit;
  }
}
