package onlinefriday.merchant;

import onlinefriday.defaults.testing.LateStore;
import org.junit.jupiter.api.Test;

class LateStoreTest {
  @Test
  void theServiceWaitsForItsStore() {
    LateStore.awaitedBy(MerchantService.class).isWaitedFor();
  }
}
