package onlinefriday.voucher.codes;

import com.mongodb.client.MongoDatabase;
import onlinefriday.voucher.Stores;

class EmbeddedBatchStoreTest extends BatchStoreContract {
  @Override
  MongoDatabase database() {
    return Stores.empty();
  }
}
