/** What becomes of a redemption: confirmed, released, or expired by the clock. */
@NullMarked
package onlinefriday.voucher.ending;

import org.jspecify.annotations.NullMarked;
