package onlinefriday.voucher.quota;

import onlinefriday.voucher.Stores;

class MongoPoolsTest extends PoolsContract {
  @Override
  Pools pools() {
    return new MongoPools(Stores.empty());
  }
}
