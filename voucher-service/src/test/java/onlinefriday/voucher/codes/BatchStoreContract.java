package onlinefriday.voucher.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.codes.Batch.Reach;
import org.junit.jupiter.api.Test;

/** What issuing relies on, whichever store is behind it. Each test gets an empty one. */
abstract class BatchStoreContract {
  private static final Change ISSUE = Change.of("operator", "issue", Vouchers.OPENS);

  abstract MongoDatabase database();

  @Test
  void aBatchIsFoundAsItWasPut() {
    MongoBatches batches = new MongoBatches(database());
    Batch batch = Singles.kept(5, 0, 0, 100, "k");
    assertThat(batches.insert(batch, ISSUE)).isTrue();
    assertThat(batches.find(batch.id())).contains(batch);
    assertThat(batches.byKey("k")).contains(batch);
    assertThat(batches.find("none")).isEmpty();
    assertThat(batches.byKey("none")).isEmpty();
  }

  @Test
  void aPlaceIsTakenOnce() {
    MongoBatches batches = new MongoBatches(database());
    batches.insert(Singles.kept(5, 0, 0, 100, "k1"), ISSUE);
    assertThat(batches.insert(Singles.kept(5, 0, 50, 100, "k2"), ISSUE)).isFalse();
    assertThat(batches.insert(Singles.kept(6, 0, 0, 100, "k3"), ISSUE)).isTrue();
  }

  @Test
  void aKeyIsTakenOnce() {
    MongoBatches batches = new MongoBatches(database());
    batches.insert(Singles.kept(5, 0, 0, 100, "k"), ISSUE);
    assertThat(batches.insert(Singles.kept(5, 1, 100, 100, "k"), ISSUE)).isFalse();
  }

  @Test
  void theReachIsThatOfTheLastBatch() {
    MongoBatches batches = new MongoBatches(database());
    assertThat(batches.reach(5, "partner:shopee")).isEqualTo(Reach.NONE);
    for (int i = 0; i < 12; i++) {
      batches.insert(Singles.kept(5, i, i * 100, 100, "k" + i), ISSUE);
    }
    batches.insert(Singles.kept(6, 0, 0, 7, "other"), ISSUE);
    assertThat(batches.reach(5, "partner:shopee")).isEqualTo(new Reach(12, 1_200, 1_200));
    assertThat(batches.reach(5, "partner:tiki")).isEqualTo(new Reach(12, 1_200, 0));
    assertThat(batches.reach(6, "partner:shopee")).isEqualTo(new Reach(1, 7, 7));
  }

  @Test
  void ofManyAtOncePerPlaceOneIsIssued() throws Exception {
    MongoBatches batches = new MongoBatches(database());
    List<Callable<Boolean>> racers = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      Batch mine = Singles.kept(5, 0, i, 1, "k" + i);
      racers.add(() -> batches.insert(mine, ISSUE));
    }
    int winners = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var racer : threads.invokeAll(racers)) {
        winners += racer.get() ? 1 : 0;
      }
    }
    assertThat(winners).isEqualTo(1);
  }

  @Test
  void aChangeOfWhatHasChangedIsRefused() {
    MongoBatches batches = new MongoBatches(database());
    Batch batch = Singles.kept(5, 0, 0, 100, "k");
    batches.insert(batch, ISSUE);
    Change revoke = Change.of("operator", "revoke", Vouchers.OPENS);
    assertThat(batches.replace(batch.revoke(), revoke)).isTrue();
    assertThat(batches.replace(batch.revoke(), revoke)).isFalse();
    assertThat(batches.find(batch.id())).contains(batch.revoke());
  }

  @Test
  void aListShowsACampaignsBatchesOfAnIssuer() {
    MongoBatches batches = new MongoBatches(database());
    batches.insert(Singles.kept(5, 0, 0, 1, "k1"), ISSUE);
    batches.insert(Singles.kept(5, 1, 1, 1, "k2"), ISSUE);
    batches.insert(Singles.kept(6, 0, 0, 1, "k3"), ISSUE);
    assertThat(batches.list("c5", null, null, 10)).hasSize(2);
    assertThat(batches.list("c5", "partner:shopee", "b-c5-0", 10)).hasSize(1);
    assertThat(batches.list("c5", "partner:tiki", null, 10)).isEmpty();
  }

  @Test
  void whatIsNotPublishedWaitsUntilItIs() {
    MongoBatches batches = new MongoBatches(database());
    Batch batch = Singles.kept(5, 0, 0, 1, "k1");
    batches.insert(batch, ISSUE);
    assertThat(batches.unpublished(10)).containsExactly(batch.state());
    batches.published(batch.state());
    assertThat(batches.unpublished(10)).isEmpty();
    batches.replace(batch.revoke(), ISSUE);
    assertThat(batches.unpublished(10)).containsExactly(batch.revoke().state());
  }
}
