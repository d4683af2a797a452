package onlinefriday.voucher.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import onlinefriday.voucher.Ticks;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.ledger.Counts;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.quota.Owners;

/** Publishers that live and some that have died, for tests of other packages. */
public final class Epochs {
  private static final Ticks NEVER = () -> 1;

  private final Publishers publishers = new InMemoryPublishers(Clock.systemUTC());
  private final Ledger ledger;
  private final Publisher own;
  private final Set<String> dead = new HashSet<>();

  public Epochs(Ledger ledger) {
    this.ledger = ledger;
    var properties =
        new VoucherProperties(
            "own", 1, 1, Duration.ofSeconds(1), 1, Duration.ZERO, Duration.ofDays(1));
    own = new Publisher(publishers, properties, NEVER);
  }

  public String living(String instance) {
    return publishers.register(instance).name();
  }

  public String died(String instance) {
    String name = living(instance);
    dead.add(name);
    return name;
  }

  /** It says what it has written. */
  public void beats(String name) {
    publishers.beat(name, 0, Counts.NONE.upToDate(ledger, name));
  }

  public Publishers publishers() {
    return publishers;
  }

  public Publisher own() {
    return own;
  }

  public Owners owners() {
    return new Owners() {
      @Override
      public String self() {
        return own.name();
      }

      @Override
      public boolean live(String publisher) {
        return !dead.contains(publisher);
      }
    };
  }
}
