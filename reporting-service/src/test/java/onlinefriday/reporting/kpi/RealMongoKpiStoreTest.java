package onlinefriday.reporting.kpi;

import onlinefriday.defaults.testing.RealMongo;

/** The same contract against the MongoDB of production; skipped where there is no Docker. */
@RealMongo.Needed
class RealMongoKpiStoreTest extends KpiStoreContract {
  @Override
  KpiStore emptyStore() {
    return new MongoKpiStore(RealMongo.empty());
  }
}
