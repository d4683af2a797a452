/** The whole service, and what its tests share. */
@NullMarked
package onlinefriday.notification;

import org.jspecify.annotations.NullMarked;
