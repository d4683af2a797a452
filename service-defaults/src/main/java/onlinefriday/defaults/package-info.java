/** What every service has without asking. */
@NullMarked
package onlinefriday.defaults;

import org.jspecify.annotations.NullMarked;
