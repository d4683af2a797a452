package onlinefriday.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import onlinefriday.defaults.testing.LateStore;
import org.junit.jupiter.api.Test;

class LateStoreTest {
  @Test
  void aServiceWaitsForItsStoreAndSaysSo() {
    LateStore.awaitedBy(SampleService.class).isWaitedFor();
  }

  @Test
  void aServiceThatWaitsCanBeStopped() {
    assertThat(LateStore.awaitedBy(SampleService.class).stoppedWhileItWaits())
        .hasStackTraceContaining("stopped while it waited for the store");
  }
}
