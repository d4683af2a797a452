package onlinefriday.notification.mail;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import onlinefriday.contracts.time.VietnamTime;
import org.springframework.context.MessageSource;

/**
 * What a mail says: Vietnamese first, then English.
 *
 * @param subject one line
 */
record MailText(String subject, String body) {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final int SUBJECT_LENGTH_MAX = 200;
  private static final int PARAM_LENGTH_MAX = 1_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(VietnamTime.ZONE);

  static MailText of(Mail mail, MessageSource messages) {
    String subject = text(mail, "subject", messages, VIETNAMESE);
    String body =
        text(mail, "body", messages, VIETNAMESE)
            + "\n\n— English —\n\n"
            + text(mail, "body", messages, Locale.ENGLISH);
    return new MailText(cut(subject, SUBJECT_LENGTH_MAX), body);
  }

  private static String text(Mail mail, String part, MessageSource messages, Locale locale) {
    String none = messages.getMessage("mail.no-reason", null, locale);
    Object[] args = {
      oneLine(mail.params().getOrDefault("name", "")),
      TIME.format(Instant.parse(mail.params().getOrDefault("at", Instant.EPOCH.toString()))),
      oneLine(mail.params().getOrDefault("reason", none))
    };
    return messages.getMessage("mail." + mail.kind().wireName() + "." + part, args, locale);
  }

  /** What people typed stays within its line, so that it can pose as nothing else. */
  private static String oneLine(String typed) {
    return cut(typed.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip(), PARAM_LENGTH_MAX);
  }

  private static String cut(String text, int lengthMax) {
    return text.length() <= lengthMax ? text : text.substring(0, lengthMax - 1) + "…";
  }
}
