/** How much is logged of what happens to many. */
@NullMarked
package onlinefriday.contracts.log;

import org.jspecify.annotations.NullMarked;
