package onlinefriday.voucher.quota;

class InMemoryPoolsTest extends PoolsContract {
  @Override
  Pools pools() {
    return new InMemoryPools();
  }
}
