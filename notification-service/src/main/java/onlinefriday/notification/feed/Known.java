package onlinefriday.notification.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last state of an aggregate whose change was told.
 *
 * @param state a constant's name
 * @param since when the state was decided; null where the aggregate does not say
 * @param changes how many changes were told until then, for ids that a restart makes again
 */
record Known(String id, long version, String state, @Nullable Instant since, int changes) {}
