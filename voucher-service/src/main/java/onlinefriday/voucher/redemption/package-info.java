/** Judging and answering: the ordered rules, the use case, its HTTP. */
@NullMarked
package onlinefriday.voucher.redemption;

import org.jspecify.annotations.NullMarked;
