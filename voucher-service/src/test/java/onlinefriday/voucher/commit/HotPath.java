package onlinefriday.voucher.commit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.contracts.testing.Patience;
import onlinefriday.voucher.VirtualTime;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.ledger.End.Kind;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.publishing.FakeTopic;
import onlinefriday.voucher.publishing.InMemoryPublishers;
import onlinefriday.voucher.publishing.Instance;
import onlinefriday.voucher.quota.InMemoryPools;

/** Everything behind the HTTP edge, over fakes, with its real threads. */
final class HotPath implements AutoCloseable {
  /** For tests of requests that are given up; the others wait for what a busy machine does. */
  static final Duration HURRIED = Duration.ofMillis(1_500);

  private static final int QUEUE_ATTEMPTS_MAX = 4_096;

  final FlakyLedger ledger = new FlakyLedger();
  final InMemoryPools pools = new InMemoryPools();
  final FakeTopic topic = new FakeTopic();
  final VirtualTime time = new VirtualTime(Claims.AT);
  final InMemoryPublishers publishers = new InMemoryPublishers(time);
  final Instance instance;
  final GroupCommit commit;

  /** The committer's clock fails. */
  volatile boolean buggy;

  HotPath() {
    this(QUEUE_ATTEMPTS_MAX, Patience.MAX);
  }

  HotPath(Duration answerWithin) {
    this(QUEUE_ATTEMPTS_MAX, answerWithin);
  }

  HotPath(int queueAttemptsMax) {
    this(queueAttemptsMax, Patience.MAX);
  }

  private HotPath(int queueAttemptsMax, Duration answerWithin) {
    var properties =
        new VoucherProperties(
            "v",
            64,
            queueAttemptsMax,
            answerWithin,
            1_000,
            Duration.ofSeconds(1),
            Duration.ofDays(1));
    instance = new Instance(ledger, pools, publishers, topic, properties, System::nanoTime);
    commit =
        new GroupCommit(
            ledger,
            instance.quotas,
            instance.publisher,
            instance.relay,
            properties,
            time,
            this::ticks,
            new SimpleMeterRegistry());
    instance.start();
    commit.start();
  }

  private long ticks() {
    if (buggy) {
      throw new IllegalStateException("a bug");
    }
    return System.nanoTime();
  }

  Outcome submit(Claim claim) {
    return commit.submit(claim, null, null);
  }

  EndOutcome submit(Kind kind, Entry entry, String key) {
    return commit.submit(new EndClaim(kind, entry, key, key, time.instant()), null);
  }

  Outcome refused(Claim claim, RefusalCode why) {
    return commit.submit(claim, why, null);
  }

  /** All at once, each on a thread of its own. */
  List<Outcome> submitAll(List<Claim> claims) {
    List<Callable<Outcome>> calls = new ArrayList<>();
    CountDownLatch start = new CountDownLatch(1);
    for (Claim claim : claims) {
      calls.add(
          () -> {
            start.await();
            return submit(claim);
          });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome>> running = calls.stream().map(threads::submit).toList();
      start.countDown();
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> one : running) {
        outcomes.add(one.get());
      }
      return outcomes;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** In the order in which the process stops. */
  @Override
  public void close() {
    ledger.comeBack();
    topic.comeBack();
    commit.stop();
    instance.stop();
  }
}
