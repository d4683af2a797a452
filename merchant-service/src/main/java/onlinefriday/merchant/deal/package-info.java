/** What the public may buy at a promotional price: goods of filings in force, found by words. */
@NullMarked
package onlinefriday.merchant.deal;

import org.jspecify.annotations.NullMarked;
