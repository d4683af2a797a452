package onlinefriday.notification.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item as one person reads it, in their language.
 *
 * @param link the page concerned, or null when the reader has none
 */
record ItemView(
    String id,
    String kind,
    String title,
    String body,
    @Nullable String link,
    Instant at,
    boolean read) {}
