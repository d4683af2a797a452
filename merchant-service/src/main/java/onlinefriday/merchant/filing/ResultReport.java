package onlinefriday.merchant.filing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a programme, as the merchant says.
 *
 * @param valueAwarded of the prizes and gifts, in đồng
 */
record ResultReport(
    Instant at,
    @Nullable Long winners,
    @Nullable Long prizesAwarded,
    @Nullable Long valueAwarded,
    @Nullable Long participants,
    @Nullable String note) {}
