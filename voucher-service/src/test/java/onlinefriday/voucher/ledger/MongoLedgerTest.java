package onlinefriday.voucher.ledger;

import static onlinefriday.voucher.ledger.Entries.entry;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import onlinefriday.voucher.Stores;
import onlinefriday.voucher.ledger.Ledger.OutcomeUnknown;
import org.junit.jupiter.api.Test;

class MongoLedgerTest extends LedgerContract {
  @Override
  Ledger ledger() {
    return new MongoLedger(Stores.empty());
  }

  @Test
  void whatWasWrittenIsUnknownWhenTheStoreGoesAway() {
    var store = Stores.own();
    MongoLedger ledger = new MongoLedger(store.database());
    store.stop();
    assertThatThrownBy(() -> ledger.append(List.of(entry("id-1", "o-1", "k-1", 1))))
        .isInstanceOf(OutcomeUnknown.class);
  }
}
