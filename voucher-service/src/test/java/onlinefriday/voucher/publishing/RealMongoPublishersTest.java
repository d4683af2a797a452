package onlinefriday.voucher.publishing;

import onlinefriday.defaults.testing.RealMongo;

/** The same contract against the MongoDB of production; skipped where there is no Docker. */
@RealMongo.Needed
class RealMongoPublishersTest extends PublishersContract {
  @Override
  Publishers publishers() {
    return new MongoPublishers(RealMongo.empty());
  }
}
