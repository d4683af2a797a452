package onlinefriday.voucher.quota;

import onlinefriday.defaults.testing.RealMongo;

/** The same contract against the MongoDB of production; skipped where there is no Docker. */
@RealMongo.Needed
class RealMongoPoolsTest extends PoolsContract {
  @Override
  Pools pools() {
    return new MongoPools(RealMongo.empty());
  }
}
