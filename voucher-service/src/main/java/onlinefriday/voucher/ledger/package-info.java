/** The insert-only ledger: what has been redeemed. Its unique keys decide every race. */
@NullMarked
package onlinefriday.voucher.ledger;

import org.jspecify.annotations.NullMarked;
