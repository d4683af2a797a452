/** Tells people what concerns them: an inbox, and e-mail. */
@NullMarked
package onlinefriday.notification;

import org.jspecify.annotations.NullMarked;
