package onlinefriday.merchant.declaration;

import com.mongodb.client.MongoDatabase;
import onlinefriday.defaults.testing.RealMongo;

/** The same contract against the MongoDB of production; skipped where there is no Docker. */
@RealMongo.Needed
class RealMongoDeclarationsTest extends DeclarationsContract {
  @Override
  MongoDatabase emptyDatabase() {
    return RealMongo.empty();
  }
}
