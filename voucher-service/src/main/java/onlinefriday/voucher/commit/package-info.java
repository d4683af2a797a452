/**
 * Redemptions are written in groups; a group's duplicates are resolved before anyone is answered.
 */
@NullMarked
package onlinefriday.voucher.commit;

import org.jspecify.annotations.NullMarked;
