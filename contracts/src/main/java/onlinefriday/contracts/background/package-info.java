/** Work in the background, the same in every service and in the gateway. */
@NullMarked
package onlinefriday.contracts.background;

import org.jspecify.annotations.NullMarked;
