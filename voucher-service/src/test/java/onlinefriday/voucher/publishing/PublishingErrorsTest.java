package onlinefriday.voucher.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.contracts.background.ProcessEnd;
import onlinefriday.voucher.VirtualTime;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.ledger.Counts;
import onlinefriday.voucher.ledger.InMemoryLedger;
import onlinefriday.voucher.quota.InMemoryPools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishingErrorsTest {
  private final ProcessEnd end = ProcessEnd.watched();

  @AfterEach
  void close() {
    end.close();
  }

  @Test
  void anErrorOfTheRelayEndsTheProcess() {
    endsWith(
        new Publishers(),
        () -> {
          throw new NoClassDefFoundError("planted");
        });
  }

  @Test
  void anErrorOfTheBeatEndsTheProcess() {
    Publishers publishers = new Publishers();
    publishers.beatFailsAfterTheFirst = true;
    endsWith(publishers, new FakeTopic());
  }

  @Test
  void anErrorOfTheRecoveryEndsTheProcess() {
    Publishers publishers = new Publishers();
    publishers.recoveryFails = true;
    endsWith(publishers, new FakeTopic());
  }

  private void endsWith(Publishers publishers, RedemptionTopic.Source topic) {
    var properties =
        new VoucherProperties(
            "v", 64, 64, Duration.ofSeconds(1), 100, Duration.ofSeconds(1), Duration.ofDays(1));
    Instance instance =
        new Instance(
            new InMemoryLedger(),
            new InMemoryPools(),
            publishers,
            topic,
            properties,
            System::nanoTime);
    instance.start();
    assertThat(end.exitCode()).isEqualTo(BackgroundTask.EXIT_ERROR);
    publishers.mend();
    instance.stop();
  }

  private static final class Publishers extends InMemoryPublishers {
    volatile boolean beatFailsAfterTheFirst;
    volatile boolean recoveryFails;
    private int beats;

    Publishers() {
      super(new VirtualTime(Instant.parse("2026-11-27T00:00:00Z")));
    }

    void mend() {
      beatFailsAfterTheFirst = false;
      recoveryFails = false;
    }

    @Override
    public boolean beat(String name, long published, Counts counts) {
      beats++;
      if (beatFailsAfterTheFirst && beats > 1) {
        throw new NoClassDefFoundError("planted");
      }
      return super.beat(name, published, counts);
    }

    @Override
    public List<Registration> open(String instance) {
      if (recoveryFails) {
        throw new NoClassDefFoundError("planted");
      }
      return super.open(instance);
    }
  }
}
