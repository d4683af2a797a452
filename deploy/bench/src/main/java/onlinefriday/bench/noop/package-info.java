/** A service that does nothing, on the server and stack of the others: what a request costs. */
@NullMarked
package onlinefriday.bench.noop;

import org.jspecify.annotations.NullMarked;
