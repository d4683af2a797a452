/** How much of a campaign is used. */
@NullMarked
package onlinefriday.voucher.usage;

import org.jspecify.annotations.NullMarked;
