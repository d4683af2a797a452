package onlinefriday.merchant.sheet;

import org.jspecify.annotations.Nullable;

/**
 * How reading a file ended.
 *
 * @param rows that were handed over
 * @param fault null when it was read to its end
 * @param row near which the fault is; 0 when that cannot be said
 */
public record SheetEnd(int rows, @Nullable SheetFault fault, int row) {}
