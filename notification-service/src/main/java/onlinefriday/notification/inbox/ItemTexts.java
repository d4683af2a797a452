package onlinefriday.notification.inbox;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import onlinefriday.defaults.page.Display;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Titles and bodies from a kind and its parameters: {@code name}; {@code code}, {@code start} and
 * {@code end} of a campaign; {@code reason}. Each but the name may be missing.
 */
@Component
final class ItemTexts {
  private final MessageSource messages;
  private final Display display;

  ItemTexts(MessageSource messages, Display display) {
    this.messages = messages;
    this.display = display;
  }

  String title(Item item, Locale locale) {
    return text(item.kind(), "title", locale, item.params().getOrDefault("name", ""));
  }

  String body(Item item, Locale locale) {
    Map<String, String> params = item.params();
    String body =
        text(
            item.kind(),
            "body",
            locale,
            params.getOrDefault("code", "–"),
            time(params.get("start")),
            time(params.get("end")));
    String reason = params.get("reason");
    return reason == null
        ? body
        : body + " " + messages.getMessage("inbox.reason", new Object[] {reason}, locale);
  }

  private String text(Kind kind, String part, Locale locale, Object... args) {
    return messages.getMessage("inbox." + kind.wireName() + "." + part, args, locale);
  }

  private String time(@Nullable String instant) {
    return display.instant(instant == null ? null : Instant.parse(instant));
  }
}
