/** Whether a code is good for an order, and spending it. */
@NullMarked
package onlinefriday.voucher;

import org.jspecify.annotations.NullMarked;
