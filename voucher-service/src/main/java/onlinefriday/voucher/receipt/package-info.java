/** Signed receipts: what a redemption came to, in a form that anybody can verify later. */
@NullMarked
package onlinefriday.voucher.receipt;

import org.jspecify.annotations.NullMarked;
