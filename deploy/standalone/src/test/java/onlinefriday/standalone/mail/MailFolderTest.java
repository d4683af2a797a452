package onlinefriday.standalone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import onlinefriday.standalone.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-27T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path directory;

  @Test
  void sentMailBecomesAFile() throws Exception {
    int port = FreePorts.next();
    try (var _ = Mailbox.open(directory, port)) {
      Transport.send(mail("Chiến dịch đã mở", port));
    }
    assertThat(mails()).hasSize(1);
    assertThat(Files.readString(mails().getFirst())).contains("To: officer@example.vn");
  }

  @Test
  void onlyTheNewestMailsAreKept() throws Exception {
    var folder = new MailFolder(directory, CLOCK);
    for (int i = 0; i <= MailFolder.MAILS_KEPT; i++) folder.keep(mail("mail", 1));
    assertThat(mails()).hasSize(MailFolder.MAILS_KEPT);
    assertThat(mails().getFirst()).hasFileName("20261127T000000-000002.eml");
  }

  private List<Path> mails() throws Exception {
    try (var files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  private static MimeMessage mail(String subject, int port) throws Exception {
    var properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(port));
    var mail = new MimeMessage(Session.getInstance(properties));
    mail.setFrom(new InternetAddress("no-reply@example.vn"));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress("officer@example.vn"));
    mail.setSubject(subject, "UTF-8");
    mail.setText("Xin chào", "UTF-8");
    return mail;
  }
}
