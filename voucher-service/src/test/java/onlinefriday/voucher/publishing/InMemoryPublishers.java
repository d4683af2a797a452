package onlinefriday.voucher.publishing;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onlinefriday.voucher.ledger.Counts;

/** What publishers are, without a store. */
public class InMemoryPublishers implements Publishers {
  private final Map<String, Registration> all = new LinkedHashMap<>();
  private final Set<String> passed = new HashSet<>();
  private final Map<String, Past> past = new HashMap<>();
  private final Clock clock;

  public InMemoryPublishers(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Registration register(String instance) {
    long epoch = all.values().stream().filter(r -> r.instance().equals(instance)).count() + 1;
    var made =
        new Registration(instance + "-" + epoch, instance, epoch, 0, null, 0, false, Counts.NONE);
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
            name,
            was.instance(),
            was.epoch(),
            was.beats() + 1,
            clock.instant(),
            published,
            false,
            counts));
    return true;
  }

  @Override
  public synchronized Optional<Registration> find(String name) {
    return Optional.ofNullable(all.get(name));
  }

  @Override
  public synchronized void close(String name, long published, Counts counts) {
    Registration was = all.get(name);
    if (was != null && !was.closed()) {
      all.put(
          name,
          new Registration(
              name,
              was.instance(),
              was.epoch(),
              was.beats(),
              was.beatAt(),
              published,
              true,
              counts));
    }
  }

  @Override
  public synchronized List<Registration> recent() {
    return all.values().stream().filter(one -> !passed.contains(one.name())).toList();
  }

  @Override
  public synchronized List<Registration> recent(String instance) {
    return all.values().stream()
        .filter(one -> one.instance().equals(instance) && !passed.contains(one.name()))
        .toList();
  }

  @Override
  public synchronized void passed(String name) {
    passed.add(name);
  }

  @Override
  public synchronized List<Past> past() {
    return List.copyOf(past.values());
  }

  @Override
  public synchronized Past past(String instance) {
    return past.getOrDefault(instance, Past.none(instance));
  }

  @Override
  public synchronized boolean replace(Past seen, Past next) {
    if (past(seen.instance()).through() != seen.through()) {
      return false;
    }
    past.put(next.instance(), next);
    return true;
  }
}
