package onlinefriday.voucher.publishing;

import java.util.HashMap;
import java.util.Map;
import onlinefriday.voucher.Ticks;
import onlinefriday.voucher.publishing.Publishers.Registration;
import onlinefriday.voucher.quota.Owners;
import org.springframework.stereotype.Component;

/** Tells the living publishers from the silent by how long their beats have stood still. */
@Component
public final class OwnerWatch implements Owners {
  /** Silent for so long, a publisher's units are held stranded. */
  static final long SILENT_NANOS = 2_000_000_000;

  private static final long LOOK_EVERY_NANOS = 250_000_000;

  private final Publishers publishers;
  private final Publisher publisher;
  private final Ticks ticks;
  private final Map<String, Beat> seen = new HashMap<>();
  private boolean looked;
  private long lookedAt;

  private record Beat(long beats, long since) {}

  public OwnerWatch(Publishers publishers, Publisher publisher, Ticks ticks) {
    this.publishers = publishers;
    this.publisher = publisher;
    this.ticks = ticks;
  }

  @Override
  public String self() {
    return publisher.name();
  }

  @Override
  public synchronized boolean live(String other) {
    long now = ticks.nanos();
    if (!looked || now - lookedAt > LOOK_EVERY_NANOS) {
      look(now);
    }
    Beat beat = seen.get(other);
    return beat != null && now - beat.since() < SILENT_NANOS;
  }

  private void look(long now) {
    Map<String, Beat> before = Map.copyOf(seen);
    seen.clear();
    for (Registration one : publishers.all()) {
      if (!one.closed()) {
        Beat known = before.get(one.name());
        boolean silent = known != null && known.beats() == one.beats();
        seen.put(one.name(), silent ? known : new Beat(one.beats(), now));
      }
    }
    looked = true;
    lookedAt = now;
  }
}
