/** Filings of promotions: drafted, submitted, decided by the authorities, amended, reported on. */
@NullMarked
package onlinefriday.merchant.filing;

import org.jspecify.annotations.NullMarked;
