package onlinefriday.voucher.commit;

import static onlinefriday.voucher.commit.Claims.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import onlinefriday.contracts.background.ProcessEnd;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.Vouchers.Campaign;
import onlinefriday.voucher.commit.Outcome.Redeemed;
import onlinefriday.voucher.commit.Outcome.Unavailable;
import org.junit.jupiter.api.Test;

class GroupCommitBoundsTest {
  private static final Campaign CAMPAIGN = Vouchers.campaign("c").limits(1_000L, null, null);

  @Test
  void aFullQueueRefusesAtOnce() throws Exception {
    try (HotPath path = new HotPath(1)) {
      var gate = path.ledger.hold();
      var first = Thread.ofVirtual().start(() -> path.submit(claim(CAMPAIGN, "a", "a", "a")));
      await().until(() -> path.ledger.appends() == 1);
      var second = Thread.ofVirtual().start(() -> path.submit(claim(CAMPAIGN, "b", "b", "b")));
      await().until(() -> second.getState() == Thread.State.TIMED_WAITING);
      assertThat(path.submit(claim(CAMPAIGN, "c", "c", "c"))).isEqualTo(new Unavailable());
      assertThat(first.isAlive() && second.isAlive()).isTrue(); // it waited for neither
      gate.countDown();
      first.join();
      second.join();
    }
  }

  @Test
  void whatIsUnderWayWhenTheProcessStopsIsAnsweredAndLeavesNothingToRecover() {
    List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    HotPath path = new HotPath();
    var gate = path.ledger.hold();
    for (int i = 0; i < 20; i++) {
      String name = "s-" + i;
      Thread.ofVirtual().start(() -> outcomes.add(path.submit(claim(CAMPAIGN, name, name, name))));
    }
    Thread.ofVirtual().start(gate::countDown);
    await().until(() -> !outcomes.isEmpty());
    path.close();
    await().until(() -> outcomes.size() == 20);
    assertThat(outcomes).allMatch(o -> o instanceof Redeemed || o instanceof Unavailable);
    assertThat(outcomes.stream().filter(Redeemed.class::isInstance))
        .hasSameSizeAs(path.ledger.all());
    assertThat(path.publishers.open("v")).isEmpty();
    assertThat(path.topic.folded()).hasSameSizeAs(path.ledger.all());
  }

  @Test
  void anErrorEndsTheProcessOfItsCommitter() {
    try (var end = ProcessEnd.watched();
        HotPath path = new HotPath(HotPath.HURRIED)) {
      path.ledger.breakDown();
      assertThat(path.submit(claim(CAMPAIGN, "s", "s", "s"))).isEqualTo(new Unavailable());
      assertThat(end.exitCode()).isEqualTo(71);
    }
  }

  @Test
  void aBugOutsideAGroupEndsTheProcessToo() {
    try (var end = ProcessEnd.watched();
        HotPath path = new HotPath()) {
      path.buggy = true;
      assertThat(end.exitCode()).isEqualTo(71);
      assertThat(path.commit.isRunning()).isFalse();
    }
  }

  @Test
  void aGroupWhoseOutcomeIsNotKnownAtTheStopIsLeftToRecovery() {
    HotPath path = new HotPath(HotPath.HURRIED);
    path.ledger.goAway();
    assertThat(path.submit(claim(CAMPAIGN, "s", "s", "s"))).isEqualTo(new Unavailable());
    path.commit.stop();
    path.instance.stop();
    assertThat(path.publishers.open("v")).hasSize(1);
    assertThat(path.pools.find("c").orElseThrow().shares()).hasSize(1);
  }
}
