package onlinefriday.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.notification.MailServer;
import onlinefriday.notification.States;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MailSendingTest {
  private final String id = "m-" + UUID.randomUUID();
  @Autowired private MailServer mailServer;
  @Autowired private MongoDatabase database;
  @Autowired private MovableClock clock;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void suspensionIsMailedOnceHoweverOftenItIsPublished() throws Exception {
    MerchantState suspended = suspended("Cửa hàng Áo Dài");
    Topics.publish(Topic.MERCHANTS, suspended);
    Topics.publish(Topic.MERCHANTS, suspended);
    Topics.publish(Topic.MERCHANTS, withVersion(suspended, 4));
    awaitMail();
    awaitTaken(4);

    assertThat(mailServer.receivedBy(address())).hasSize(1);
    MimeMessage mail = mailServer.receivedBy(address()).getFirst();
    assertThat(mail.getSubject())
        .isEqualTo(
            "[Online Friday] Tạm đình chỉ tham gia chương trình / Participation suspended:"
                + " Cửa hàng Áo Dài");
    assertThat(mail.getFrom()[0]).hasToString("no-reply@onlinefriday.example");
    assertThat(mail.getContent().toString())
        .containsSubsequence(
            "Kính gửi Cửa hàng Áo Dài,", "Lý do: Hàng giả", "Dear Cửa hàng Áo Dài");
  }

  @Test
  void nameThatWouldAddAHeaderStaysInItsLine() throws Exception {
    Topics.publish(Topic.MERCHANTS, suspended("Shop\r\nBcc: all@shop.test\r\n\r\n<b>{0}'"));
    awaitMail();

    MimeMessage mail = mailServer.receivedBy(address()).getFirst();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).endsWith("Shop Bcc: all@shop.test <b>{0}'");
    assertThat(mail.getContentType()).startsWith("text/plain");
  }

  @Test
  void mailArrivesOnceTheServerIsBack() {
    mailServer.stop();
    try {
      Topics.publish(Topic.MERCHANTS, suspended("Shop"));
      await().untilAsserted(() -> assertThat(mail()).containsKey("lastError"));
      assertThat(mail()).containsEntry("state", "WAITING");
    } finally {
      mailServer.start();
    }
    clock.moveBy(Duration.ofHours(1)); // however often it was tried meanwhile

    awaitMail();
    await().untilAsserted(() -> assertThat(mail()).containsEntry("state", "SENT"));
    assertThat(mail().getInteger("attempts")).isGreaterThanOrEqualTo(2);
    assertThat(mailServer.receivedBy(address())).hasSize(1);
  }

  private MerchantState suspended(String name) {
    Instant changedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return States.merchant(id, 3, MerchantState.State.SUSPENDED, changedAt, name, address());
  }

  private static MerchantState withVersion(MerchantState m, long version) {
    return States.merchant(
        m.id(), version, m.state(), m.changedAt(), m.legalName(), m.contactEmail());
  }

  private String address() {
    return id + "@shop.test";
  }

  private void awaitMail() {
    await().untilAsserted(() -> assertThat(mailServer.receivedBy(address())).isNotEmpty());
  }

  /** What was published after it has been taken in, so that itself has been too. */
  private void awaitTaken(long version) {
    String marker = "after-" + id + version;
    Topics.publish(
        Topic.MERCHANTS, States.merchant(marker, 1, MerchantState.State.VERIFIED, clock.instant()));
    await()
        .until(
            () ->
                database.getCollection("known.merchants").find(Filters.eq(marker)).first() != null);
  }

  private Document mail() {
    return database.getCollection("mails").find().into(new ArrayList<>()).stream()
        .filter(mail -> address().equals(mail.getString("to")))
        .findFirst()
        .orElseGet(Document::new);
  }
}
