package onlinefriday.notification.inbox;

/**
 * An item in its place in the inbox.
 *
 * @param order grows with the time of arrival; unique
 */
record Entry(Item item, String order) {
  String id() {
    return item.id();
  }
}
