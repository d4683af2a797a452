package onlinefriday.defaults.aggregate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to an aggregate, for its audit.
 *
 * @param actor subject of the caller, or {@code system}
 * @param action a verb, such as {@code publish}
 */
public record Change(String actor, String action, Instant at, @Nullable String reason) {
  public static Change of(String actor, String action, Instant at) {
    return new Change(actor, action, at, null);
  }
}
