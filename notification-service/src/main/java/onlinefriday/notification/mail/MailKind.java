package onlinefriday.notification.mail;

import java.util.Locale;

/** What a mail tells. Its texts are the messages {@code mail.<wireName>.*}. */
public enum MailKind {
  MERCHANT_SUSPENDED;

  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
