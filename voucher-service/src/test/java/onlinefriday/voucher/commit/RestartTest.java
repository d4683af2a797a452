package onlinefriday.voucher.commit;

import static onlinefriday.voucher.commit.Claims.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.contracts.testing.Patience;
import onlinefriday.voucher.Stores;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.Vouchers.Campaign;
import onlinefriday.voucher.commit.Outcome.Redeemed;
import onlinefriday.voucher.commit.Outcome.Refused;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.ledger.StoredLedger;
import onlinefriday.voucher.ledger.Sum;
import onlinefriday.voucher.publishing.EveryPublisher;
import onlinefriday.voucher.publishing.FakeTopic;
import onlinefriday.voucher.publishing.Instance;
import onlinefriday.voucher.publishing.Publishers;
import onlinefriday.voucher.publishing.StoredPublishers;
import onlinefriday.voucher.quota.Pool;
import onlinefriday.voucher.quota.Pools;
import onlinefriday.voucher.quota.Share;
import onlinefriday.voucher.quota.StoredPools;
import org.junit.jupiter.api.Test;

/** A process that died, and the next one over the same database. */
class RestartTest {
  private static final VoucherProperties PROPERTIES =
      new VoucherProperties(
          "v", 64, 64, Patience.MAX, 100, Duration.ofMillis(600), Duration.ofDays(1));
  private static final Campaign FIVE = Vouchers.campaign("c").limits(5L, null, null);

  private final MongoDatabase database = Stores.empty();
  private final Ledger ledger = StoredLedger.in(database);
  private final Pools pools = StoredPools.in(database);
  private final Publishers publishers = StoredPublishers.in(database);
  private final FakeTopic topic = new FakeTopic();

  private final class Process {
    final Instance instance =
        new Instance(ledger, pools, publishers, topic, PROPERTIES, System::nanoTime);
    final GroupCommit commit =
        new GroupCommit(
            ledger,
            instance.quotas,
            instance.publisher,
            instance.relay,
            PROPERTIES,
            Clock.systemUTC(),
            System::nanoTime,
            new SimpleMeterRegistry());

    Process() {
      instance.start();
      commit.start();
    }

    Outcome redeem(String name) {
      return commit.submit(claim(FIVE, name, name, name), null, null);
    }

    void stop() {
      commit.stop();
      instance.stop();
    }

    void die() {
      commit.stop();
      instance.crash();
    }
  }

  @Test
  void whatADeadProcessLeftIsPublishedAndBookedByTheNext() {
    Process first = new Process();
    assertThat(first.redeem("a")).isInstanceOf(Redeemed.class);
    await().until(() -> topic.records().size() == 1);
    topic.goAway();
    Redeemed unpublished = (Redeemed) first.redeem("b");
    first.die();
    strand(first, 3);
    topic.comeBack();

    Process second = new Process();
    assertThat(second.redeem("b")).isEqualTo(new Redeemed(unpublished.entry(), true));
    await().until(() -> second.instance.open() == 1);
    assertThat(topic.folded()).hasSize(2);
    assertThat(pools.find("c").orElseThrow().closed()).isEqualTo(new Sum(2, 2 * Claims.DISCOUNT));
    for (String name : new String[] {"c", "d", "e"}) {
      assertThat(second.redeem(name)).isInstanceOf(Redeemed.class);
    }
    assertThat(second.redeem("f")).isEqualTo(new Refused(RefusalCode.CAMPAIGN_EXHAUSTED, null));
    second.stop();
    assertThat(publishers.open("v")).isEmpty();
    assertThat(topic.folded()).hasSize(5).doesNotHaveDuplicates();
    assertThat(pools.find("c").orElseThrow().closed().units()).isEqualTo(5);
  }

  /** As if it had died between leasing and writing. */
  private void strand(Process dead, long units) {
    Pool pool = pools.find("c").orElseThrow();
    String name = dead.instance.publisher.name();
    Share held = pool.shares().get(name);
    var shares = new HashMap<>(pool.shares());
    shares.put(name, new Share(held.granted().plus(units, 0), held.spent()));
    pools.replace(
        new Pool(pool.revision() + 1, pool.limits(), pool.draining(), pool.closed(), shares));
  }

  @Test
  void untilItIsBookedWhatADeadProcessHeldIsNotGivenToOthers() {
    Process first = new Process();
    first.redeem("a");
    first.die();
    strand(first, 4);
    Process second = new Process();
    Outcome early = second.redeem("b");
    boolean booked = second.instance.open() == 1;
    assertThat(booked || !(early instanceof Redeemed)).isTrue();
    await().until(() -> second.instance.open() == 1);
    assertThat(second.redeem("b")).isInstanceOf(Redeemed.class);
    second.stop();
  }

  @Test
  void aCleanStopLeavesNothingToRecover() {
    Process first = new Process();
    first.redeem("a");
    first.stop();
    assertThat(publishers.open("v")).isEmpty();
    assertThat(topic.folded()).hasSize(1);
    assertThat(pools.find("c").orElseThrow().shares()).isEmpty();
  }

  @Test
  void howeverOftenAnInstanceStartedFewOfItsPublishersAreRead() {
    for (String name : new String[] {"a", "b", "c", "d", "e"}) {
      Process process = new Process();
      assertThat(process.redeem(name)).isInstanceOf(Redeemed.class);
      await().until(() -> publishers.recent().size() == 1);
      process.stop();
    }
    EveryPublisher every = EveryPublisher.in(publishers);
    assertThat(every.recent()).hasSize(1);
    assertThat(every.past()).extracting(past -> past.of("c").confirmed()).containsExactly(4L);
  }

  @Test
  void whileKafkaIsAwayTheNextProcessBooksAllTheSame() {
    topic.goAway();
    Process first = new Process();
    first.redeem("a");
    first.die();
    Process second = new Process();
    await().until(() -> pools.find("c").orElseThrow().closed().units() == 1);
    assertThat(second.instance.open()).isEqualTo(2);
    topic.comeBack();
    await().until(() -> second.instance.open() == 1);
    assertThat(topic.folded()).hasSize(1);
    second.stop();
  }
}
