/** What the hot path must know of campaigns, editions and merchants, in memory. */
@NullMarked
package onlinefriday.voucher.terms;

import org.jspecify.annotations.NullMarked;
