package onlinefriday.voucher.publishing;

import java.time.Clock;

class InMemoryPublishersTest extends PublishersContract {
  @Override
  Publishers publishers() {
    return new InMemoryPublishers(Clock.systemUTC());
  }
}
