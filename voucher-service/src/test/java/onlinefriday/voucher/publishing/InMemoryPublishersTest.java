package onlinefriday.voucher.publishing;

class InMemoryPublishersTest extends PublishersContract {
  @Override
  Publishers publishers() {
    return new InMemoryPublishers();
  }
}
