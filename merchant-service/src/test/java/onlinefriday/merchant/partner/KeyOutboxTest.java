package onlinefriday.merchant.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import onlinefriday.contracts.event.PartnerKeyState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.testing.TestBackbone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyOutboxTest {
  private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");
  private static final int MAX = 100;

  private final MongoClient client =
      MongoClients.create(TestBackbone.running().mongoUri("key-outbox"));
  private final AggregateStore<Partner> partners =
      new AggregateStore<>(
              client.getDatabase("key-outbox-" + UUID.randomUUID()), "partners", Partner.class)
          .withIndexes();
  private final KeyOutbox outbox = new KeyOutbox(partners);

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void partnerWaitsUntilItsLastKeyWasSent() {
    store(partnerWith("k1", "k2"));
    outbox.published(outbox.unpublished(MAX).getFirst());
    List<PartnerKeyState> again = outbox.unpublished(MAX);
    assertThat(again).extracting(PartnerKeyState::id).containsExactly("k1", "k2");
    again.forEach(outbox::published);
    assertThat(outbox.unpublished(MAX)).isEmpty();
  }

  @Test
  void partnerWithoutKeysHasNothingToSend() {
    store(Partner.named("p", "App", NOW));
    assertThat(outbox.unpublished(MAX)).isEmpty();
    assertThat(partners.unpublished(MAX)).isEmpty();
  }

  @Test
  void partnerThatCannotBeToldOfIsSetAsideAndTheOthersGoOn() {
    store(partnerWith("k1"));
    store(new Partner("broken", 1, "App", NOW, Collections.singletonList(null)));

    assertThat(outbox.unpublished(MAX)).extracting(PartnerKeyState::id).containsExactly("k1");
    assertThat(outbox.setAside().count(MAX)).isEqualTo(1);
  }

  @Test
  void stateSentLateIsFollowedByTheNewestOnceMore() {
    Partner live = partnerWith("k1");
    store(live);
    List<PartnerKeyState> late = outbox.unpublished(MAX);
    partners.replace(live.withRevoked("k1", NOW), by("revoke"));
    KeyOutbox ofAnotherInstance = new KeyOutbox(partners);
    ofAnotherInstance.unpublished(MAX).forEach(ofAnotherInstance::published);
    assertThat(partners.unpublished(MAX)).isEmpty();

    late.forEach(outbox::published);
    assertThat(outbox.unpublished(MAX))
        .singleElement()
        .satisfies(state -> assertThat(state.revokedAt()).isEqualTo(NOW));
  }

  @Test
  void keyLongDeadIsForgottenWhenAnotherIsAdded() {
    Partner partner = partnerWith("k1").withRevoked("k1", NOW);
    Partner soon = partner.with(key("k2", NOW.plus(Duration.ofDays(89))));
    Partner later = partner.with(key("k2", NOW.plus(Duration.ofDays(91))));
    assertThat(soon.key("k1")).isPresent();
    assertThat(later.key("k1")).isEmpty();
  }

  private void store(Partner partner) {
    assertThat(partners.insert(partner, by("make"))).isTrue();
  }

  private static Partner partnerWith(String... keyIds) {
    return new Partner(
        "p", 1, "App", NOW, List.of(keyIds).stream().map(id -> key(id, NOW)).toList());
  }

  private static PartnerKey key(String id, Instant createdAt) {
    return new PartnerKey(
        id,
        "00".repeat(32),
        List.of("vouchers:redeem"),
        createdAt,
        createdAt.plus(Duration.ofDays(365)),
        null);
  }

  private static Change by(String action) {
    return Change.of("operator", action, NOW);
  }
}
