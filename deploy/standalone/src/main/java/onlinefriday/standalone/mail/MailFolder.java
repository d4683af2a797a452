package onlinefriday.standalone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import onlinefriday.standalone.access.OwnerOnly;

/** Mails as files named {@code <time>-<n>.eml}; the oldest go when there are too many. */
final class MailFolder {
  static final int MAILS_KEPT = 1_000;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

  private final Path directory;
  private final Clock clock;
  private final AtomicLong count = new AtomicLong();

  MailFolder(Path directory, Clock clock) throws IOException {
    this.directory = OwnerOnly.directory(directory);
    this.clock = clock;
  }

  synchronized void keep(MimeMessage mail) throws MessagingException {
    var name = "%s-%06d.eml".formatted(NAME.format(Instant.now(clock)), count.incrementAndGet());
    var content = new ByteArrayOutputStream();
    try {
      mail.writeTo(content);
      OwnerOnly.write(directory.resolve(name), content.toString(StandardCharsets.UTF_8));
      forgetOldest();
    } catch (IOException e) {
      throw new MessagingException("mail not kept", e);
    }
  }

  private void forgetOldest() throws IOException {
    try (var files = Files.list(directory)) {
      var mails = files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
      for (var old : mails.subList(0, Math.max(0, mails.size() - MAILS_KEPT))) Files.delete(old);
    }
  }
}
