package onlinefriday.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.contracts.background.ProcessEnd;
import onlinefriday.defaults.testing.TestBackbone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailOutboxTest {
  private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");
  private static final Instant CLAIMED_UNTIL = NOW.plusSeconds(120);

  private final MongoClient client = MongoClients.create(TestBackbone.running().mongoUri("mail"));
  private final MongoDatabase database = client.getDatabase("mail-" + UUID.randomUUID());
  private final MailOutbox outbox = new MailOutbox(database);

  @AfterEach
  void close() {
    database.drop();
    client.close();
  }

  @Test
  void mailIsPutOnce() {
    assertThat(outbox.put(mail("a"), NOW)).isTrue();
    assertThat(outbox.put(mail("a"), NOW.plusSeconds(1))).isFalse();
    assertThat(outbox.waiting()).isEqualTo(1);
  }

  @Test
  void claimedMailIsNobodyElses() {
    outbox.put(mail("a"), NOW);

    assertThat(outbox.claim(NOW, CLAIMED_UNTIL)).hasValue(new ClaimedMail(mail("a"), 1));
    assertThat(outbox.claim(NOW, CLAIMED_UNTIL)).isEmpty();
  }

  @Test
  void mailOfADeadSenderIsTriedAgain() {
    outbox.put(mail("a"), NOW);
    outbox.claim(NOW, CLAIMED_UNTIL);

    MailOutbox restarted = new MailOutbox(database);
    assertThat(restarted.claim(CLAIMED_UNTIL.minusMillis(1), CLAIMED_UNTIL)).isEmpty();
    assertThat(restarted.claim(CLAIMED_UNTIL, CLAIMED_UNTIL.plusSeconds(120)))
        .hasValue(new ClaimedMail(mail("a"), 2));
  }

  @Test
  void sentMailIsDone() {
    outbox.put(mail("a"), NOW);
    outbox.claim(NOW, CLAIMED_UNTIL);
    outbox.sent("a", NOW);
    outbox.failed("a", "late", NOW);

    assertThat(outbox.claim(CLAIMED_UNTIL, CLAIMED_UNTIL)).isEmpty();
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void failedMailWaitsForItsTime() {
    outbox.put(mail("a"), NOW);
    outbox.claim(NOW, CLAIMED_UNTIL);
    outbox.failed("a", "refused", NOW.plusSeconds(5));

    assertThat(outbox.claim(NOW.plusSeconds(4), CLAIMED_UNTIL)).isEmpty();
    assertThat(outbox.claim(NOW.plusSeconds(5), CLAIMED_UNTIL)).isPresent();
  }

  @Test
  void givenUpMailIsKeptAndNotTried() {
    outbox.put(mail("a"), NOW);
    outbox.claim(NOW, CLAIMED_UNTIL);
    outbox.givenUp("a", "refused");

    assertThat(outbox.claim(CLAIMED_UNTIL, CLAIMED_UNTIL)).isEmpty();
    assertThat(database.getCollection("mails").find().first())
        .containsEntry("state", "GIVEN_UP")
        .containsEntry("lastError", "refused");
  }

  @Test
  void mailsThatAreDoneGoWhenTheyAreOldAndThoseThatWaitStay() {
    for (String id : List.of("sent", "given-up", "waiting", "young")) {
      outbox.put(mail(id), id.equals("young") ? NOW.plusMillis(1) : NOW);
    }
    outbox.sent("sent", NOW);
    outbox.sent("young", NOW);
    outbox.givenUp("given-up", "refused");

    assertThat(outbox.removeSome(NOW)).isFalse();
    assertThat(database.getCollection("mails").countDocuments()).isEqualTo(4);
    assertThat(outbox.removeSome(NOW.plusMillis(1))).isFalse();
    assertThat(database.getCollection("mails").find().map(mail -> mail.getString("_id")))
        .containsExactlyInAnyOrder("waiting", "young");
  }

  @Test
  void moreThanOneCommandRemovesAreRemovedInTurn() {
    for (int i = 0; i < 201; i++) {
      outbox.put(mail("m-" + i), NOW);
      outbox.sent("m-" + i, NOW);
    }
    assertThat(outbox.removeSome(NOW.plusMillis(1))).isTrue();
    assertThat(outbox.removeSome(NOW.plusMillis(1))).isFalse();
    assertThat(database.getCollection("mails").countDocuments()).isZero();
  }

  @Test
  void anErrorWhileSendingEndsTheProcess() {
    outbox.put(mail("a"), NOW);
    var broken =
        new JavaMailSenderImpl() {
          @Override
          public MimeMessage createMimeMessage() {
            throw new NoClassDefFoundError("planted");
          }
        };
    var properties =
        new MailProperties(
            new EmailAddress("no-reply@b.vn"),
            30,
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            Duration.ofMinutes(2),
            Duration.ofDays(90),
            Duration.ofSeconds(1));
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    var sending =
        new MailSending(
            outbox,
            new Smtp(broken, messages, properties),
            properties,
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SimpleMeterRegistry());
    try (var end = ProcessEnd.watched()) {
      sending.start();
      assertThat(end.exitCode()).isEqualTo(BackgroundTask.EXIT_ERROR);
      sending.stop();
    }
  }

  private static Mail mail(String id) {
    return new Mail(
        id,
        new EmailAddress("a@b.vn"),
        MailKind.MERCHANT_SUSPENDED,
        Map.of("name", "A", "at", NOW.toString()));
  }
}
