package onlinefriday.merchant.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the same merchant declared of goods before.
 *
 * @param referencePrice of one unit, in đồng; null when it was not stated
 * @param observedOn the day on which that price was seen
 * @param start first day of that programme
 * @param end the day after its last
 * @param countsAsDiscount whether its days count as days under discount: not when it was a
 *     concentrated programme, or of another form
 */
public record Declaration(
    String sku,
    @Nullable Long referencePrice,
    LocalDate observedOn,
    LocalDate start,
    LocalDate end,
    boolean countsAsDiscount) {}
