/** Turns changes of campaigns and merchants into inbox items and mails, once each. */
@NullMarked
package onlinefriday.notification.feed;

import org.jspecify.annotations.NullMarked;
