/** Vietnam's clock and half-open intervals. */
@NullMarked
package onlinefriday.contracts.time;

import org.jspecify.annotations.NullMarked;
