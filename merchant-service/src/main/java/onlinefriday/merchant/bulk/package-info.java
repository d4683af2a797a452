/** Merchants registered by the table: read from a file, worked through as a job that survives. */
@NullMarked
package onlinefriday.merchant.bulk;

import org.jspecify.annotations.NullMarked;
