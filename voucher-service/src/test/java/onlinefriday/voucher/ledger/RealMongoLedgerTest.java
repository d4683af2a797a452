package onlinefriday.voucher.ledger;

import onlinefriday.defaults.testing.RealMongo;

/** The same contract against the MongoDB of production; skipped where there is no Docker. */
@RealMongo.Needed
class RealMongoLedgerTest extends LedgerContract {
  @Override
  Ledger ledger() {
    return new MongoLedger(RealMongo.empty());
  }
}
