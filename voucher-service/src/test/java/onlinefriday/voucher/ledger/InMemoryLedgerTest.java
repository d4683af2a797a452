package onlinefriday.voucher.ledger;

class InMemoryLedgerTest extends LedgerContract {
  @Override
  Ledger ledger() {
    return new InMemoryLedger();
  }
}
