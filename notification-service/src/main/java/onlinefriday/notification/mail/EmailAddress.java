package onlinefriday.notification.mail;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One plain address: no name, no list, no quotes, nothing that could start another header.
 *
 * @param value at most {@value #LENGTH_MAX} characters
 */
public record EmailAddress(String value) {
  private static final int LENGTH_MAX = 254;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*");

  public EmailAddress {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  public static Optional<EmailAddress> of(@Nullable String text) {
    return text != null && isValid(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
  }

  private static boolean isValid(String text) {
    return text.length() <= LENGTH_MAX && SHAPE.matcher(text).matches();
  }
}
