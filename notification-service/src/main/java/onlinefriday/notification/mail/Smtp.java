package onlinefriday.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a mail to the mail server. */
@Component
final class Smtp {
  private final JavaMailSender server;
  private final MessageSource messages;
  private final MailProperties properties;

  Smtp(JavaMailSender server, MessageSource messages, MailProperties properties) {
    this.server = server;
    this.messages = messages;
    this.properties = properties;
  }

  /**
   * @throws MailException when the server is away or refuses
   */
  void send(Mail mail) {
    MailText text = MailText.of(mail, messages);
    MimeMessage message = server.createMimeMessage();
    try {
      var parts = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
      parts.setFrom(properties.from().value());
      parts.setTo(mail.to().value());
      parts.setSubject(text.subject());
      parts.setText(text.body());
      // The same for each try: who gets it twice can tell.
      message.setHeader("Message-ID", "<" + mail.id() + "@onlinefriday>");
      message.setHeader("Auto-Submitted", "auto-generated");
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    }
    server.send(message);
  }
}
