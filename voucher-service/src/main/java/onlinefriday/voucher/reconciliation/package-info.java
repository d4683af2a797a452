/** A partner's day, line by line, so that both sides can show that they hold the same facts. */
@NullMarked
package onlinefriday.voucher.reconciliation;

import org.jspecify.annotations.NullMarked;
