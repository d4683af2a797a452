/**
 * What validating and redeeming cost, beside a request that does nothing and beside other stores.
 */
@NullMarked
package onlinefriday.bench.voucher;

import org.jspecify.annotations.NullMarked;
