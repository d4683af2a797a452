package onlinefriday.notification.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param unread among the newest {@link Reading#UNREAD_LOOKED_AT_MAX} items
 */
record InboxPage(List<ItemView> items, @Nullable String nextCursor, int unread) {}
