/** Counts and money: a pool per campaign and allocation, leased out by compare-and-set. */
@NullMarked
package onlinefriday.voucher.quota;

import org.jspecify.annotations.NullMarked;
