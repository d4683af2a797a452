/** Counts and money: a pool per campaign, changed by compare-and-set. */
@NullMarked
package onlinefriday.voucher.quota;

import org.jspecify.annotations.NullMarked;
