package onlinefriday.merchant.item;

import com.mongodb.client.MongoDatabase;
import onlinefriday.defaults.testing.RealMongo;

/** The same contract against the MongoDB of production; skipped where there is no Docker. */
@RealMongo.Needed
class RealMongoItemsTest extends ItemsContract {
  @Override
  MongoDatabase database() {
    return RealMongo.empty();
  }
}
