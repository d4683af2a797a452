package onlinefriday.voucher.publishing;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onlinefriday.voucher.ledger.Counts;

/** What publishers are, without a store. */
public class InMemoryPublishers implements Publishers {
  private final Map<String, Registration> all = new LinkedHashMap<>();
  private final Clock clock;

  public InMemoryPublishers(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Registration register(String instance) {
    long epoch = all.keySet().stream().filter(n -> n.startsWith(instance + "-")).count() + 1;
    var made = new Registration(instance + "-" + epoch, epoch, 0, null, 0, false, Counts.NONE);
    all.put(made.name(), made);
    return made;
  }

  @Override
  public synchronized boolean beat(String name, long published, Counts counts) {
    Registration was = all.get(name);
    if (was == null || was.closed()) {
      return false;
    }
    all.put(
        name,
        new Registration(
            name, was.epoch(), was.beats() + 1, clock.instant(), published, false, counts));
    return true;
  }

  @Override
  public synchronized Optional<Registration> find(String name) {
    return Optional.ofNullable(all.get(name));
  }

  @Override
  public synchronized List<Registration> all() {
    return List.copyOf(all.values());
  }

  @Override
  public synchronized List<Registration> open(String instance) {
    return all.values().stream()
        .filter(r -> r.name().startsWith(instance + "-") && !r.closed())
        .toList();
  }

  @Override
  public synchronized void close(String name, long published, Counts counts) {
    Registration was = all.get(name);
    if (was != null) {
      all.put(
          name,
          new Registration(
              name, was.epoch(), was.beats(), was.beatAt(), published, true, counts));
    }
  }
}
