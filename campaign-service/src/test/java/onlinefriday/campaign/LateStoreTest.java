package onlinefriday.campaign;

import onlinefriday.defaults.testing.LateStore;
import org.junit.jupiter.api.Test;

class LateStoreTest {
  @Test
  void theServiceWaitsForItsStore() {
    LateStore.awaitedBy(CampaignService.class).isWaitedFor();
  }
}
