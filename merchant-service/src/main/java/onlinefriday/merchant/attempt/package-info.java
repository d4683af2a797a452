/** How attempts to change a stored thing end, and who looks again when somebody was faster. */
@NullMarked
package onlinefriday.merchant.attempt;

import org.jspecify.annotations.NullMarked;
