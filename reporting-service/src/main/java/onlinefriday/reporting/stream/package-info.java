/** Reads {@code voucher.redemptions} and hands it to the fold. */
@NullMarked
package onlinefriday.reporting.stream;

import org.jspecify.annotations.NullMarked;
