package onlinefriday.voucher.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.contracts.background.ProcessEnd;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.testing.AtOnce;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.InMemoryLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedLooksTest {
  private static final Duration ANSWER_WITHIN = Duration.ofMillis(300);

  private final ProcessEnd end = ProcessEnd.watched();
  private final Ledger ledger = new Ledger();
  private final SharedLooks looks =
      new SharedLooks(
          ledger,
          new VoucherProperties(
              "v", 64, 64, ANSWER_WITHIN, 100, Duration.ofSeconds(1), Duration.ofDays(1)));

  @AfterEach
  void stop() {
    looks.stop();
    end.close();
  }

  @Test
  void aQuestionWaitsNoLongerThanARequestMay() {
    looks.start();
    ledger.gate = new CountDownLatch(1);
    assertUnavailable();
    ledger.gate.countDown();
    assertThat(looks.byId("a")).isEmpty();
  }

  @Test
  void whatWasGivenUpIsNotRead() {
    looks.start();
    ledger.gate = new CountDownLatch(1);
    assertUnavailable(); // its read goes on
    AtOnce.answers(
        _ -> {
          assertUnavailable();
          return true;
        });
    ledger.gate.countDown();
    assertThat(looks.byId("a")).isEmpty();
    assertThat(ledger.read).hasValue(2);
  }

  @Test
  void aBugIsToldToWhoeverAskedAndTheNextIsAnswered() {
    looks.start();
    ledger.failure = new IllegalStateException("a bug");
    assertThatThrownBy(() -> looks.byId("a")).hasRootCause(ledger.failure);
    ledger.failure = new MongoTimeoutException("the store is away");
    assertThatThrownBy(() -> looks.byId("a")).isSameAs(ledger.failure);
    ledger.failure = null;
    assertThat(looks.byId("a")).isEmpty();
  }

  @Test
  void anErrorEndsTheProcessAndLeavesNobodyWaiting() {
    looks.start();
    ledger.failure = new NoClassDefFoundError("planted");
    assertUnavailable();
    assertThat(end.exitCode()).isEqualTo(BackgroundTask.EXIT_ERROR);
    assertUnavailable();
  }

  private void assertUnavailable() {
    assertThatThrownBy(() -> looks.byId("a"))
        .isInstanceOfSatisfying(
            ApiProblem.class,
            problem -> assertThat(problem.kind()).isEqualTo(CommonProblem.UNAVAILABLE));
  }

  private static final class Ledger extends InMemoryLedger {
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile Throwable failure;

    /** Ids. */
    final AtomicInteger read = new AtomicInteger();

    @Override
    public Map<String, Entry> byIds(Collection<String> ids) {
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (failure instanceof RuntimeException bug) {
        throw bug;
      }
      if (failure instanceof Error error) {
        throw error;
      }
      read.addAndGet(ids.size());
      return super.byIds(ids);
    }
  }
}
