package onlinefriday.voucher.publishing;

import onlinefriday.voucher.Stores;

class MongoPublishersTest extends PublishersContract {
  @Override
  Publishers publishers() {
    return new MongoPublishers(Stores.empty());
  }
}
