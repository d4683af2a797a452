package onlinefriday.voucher.codes;

import com.mongodb.client.MongoDatabase;
import onlinefriday.defaults.testing.RealMongo;

/** The same contract against the MongoDB of production; skipped where there is no Docker. */
@RealMongo.Needed
class RealMongoBatchStoreTest extends BatchStoreContract {
  @Override
  MongoDatabase database() {
    return RealMongo.empty();
  }
}
