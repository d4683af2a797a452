/** Decides which editions and campaigns there are, and tells everybody. */
@NullMarked
package onlinefriday.campaign;

import org.jspecify.annotations.NullMarked;
