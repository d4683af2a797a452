package onlinefriday.notification.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The inbox as one person sees it. */
@Component
final class Reading {
  /** Older items than these are not counted as unread; in items. */
  static final int UNREAD_LOOKED_AT_MAX = 500;

  private final Inbox inbox;
  private final ReadMarks marks;
  private final ItemTexts texts;

  Reading(Inbox inbox, ReadMarks marks, ItemTexts texts) {
    this.inbox = inbox;
    this.marks = marks;
    this.texts = texts;
  }

  InboxPage page(Reader reader, ListQuery query, Locale locale) {
    ListPage<Entry> page =
        query.page(inbox.page(reader, query.after(), query.fetch()), Entry::order);
    Set<String> read = marks.of(reader.subject(), ids(page.items()));
    return new InboxPage(
        page.items().stream()
            .map(e -> view(e.item(), reader, read.contains(e.id()), locale))
            .toList(),
        page.nextCursor(),
        unread(reader));
  }

  /**
   * @return empty when there is no such item, or it is meant for others
   */
  Optional<ItemView> markRead(Reader reader, String id, Locale locale) {
    return inbox
        .find(reader, id)
        .map(
            entry -> {
              marks.mark(id, reader.subject());
              return view(entry.item(), reader, true, locale);
            });
  }

  ItemView unreadView(Item item, Reader reader, Locale locale) {
    return view(item, reader, false, locale);
  }

  private int unread(Reader reader) {
    List<String> newest = ids(inbox.page(reader, null, UNREAD_LOOKED_AT_MAX));
    return newest.size() - marks.of(reader.subject(), newest).size();
  }

  private ItemView view(Item item, Reader reader, boolean read, Locale locale) {
    return new ItemView(
        item.id(),
        item.kind().wireName(),
        texts.title(item, locale),
        texts.body(item, locale),
        link(item.kind(), reader.role()),
        item.at(),
        read);
  }

  private static @Nullable String link(Kind kind, @Nullable Role role) {
    if (!kind.isOfCampaign()) {
      return null; // merchants have no page yet
    }
    return role == Role.NATIONAL_OPERATOR ? "/console" : "/province";
  }

  private static List<String> ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).toList();
  }
}
