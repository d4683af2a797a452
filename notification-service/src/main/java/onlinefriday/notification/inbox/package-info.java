/** What people are told: items for audiences, rendered for each reader, with a read mark each. */
@NullMarked
package onlinefriday.notification.inbox;

import org.jspecify.annotations.NullMarked;
