package onlinefriday.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that happened, for those it concerns.
 *
 * @param id the same for the same happening, however often it is learned of
 * @param params what the texts of the kind name; see {@link ItemTexts}
 * @param at when it happened
 */
public record Item(
    String id, Kind kind, Map<String, String> params, List<Audience> audiences, Instant at) {}
