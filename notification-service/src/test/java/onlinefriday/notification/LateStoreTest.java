package onlinefriday.notification;

import onlinefriday.defaults.testing.LateStore;
import org.junit.jupiter.api.Test;

class LateStoreTest {
  @Test
  void theServiceWaitsForItsStore() {
    LateStore.awaitedBy(NotificationService.class).isWaitedFor();
  }
}
