package onlinefriday.voucher.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onlinefriday.voucher.Ticks;
import onlinefriday.voucher.publishing.Publishers.Registration;
import onlinefriday.voucher.quota.Owners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the living publishers from the silent by how long their beats have stood still: by the
 * store's clock before they were looked at, by this process's own from then on.
 */
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
    List<Registration> open = publishers.recent().stream().filter(one -> !one.closed()).toList();
    Instant ownBeat = ownBeat(open);
    seen.clear();
    for (Registration one : open) {
      long since = now - silentNanos(one.beatAt(), ownBeat);
      Beat known = before.get(one.name());
      if (known != null && known.beats() == one.beats()) {
        since = Math.min(since, known.since());
      }
      seen.put(one.name(), new Beat(one.beats(), since));
    }
    looked = true;
    lookedAt = now;
  }

  private @Nullable Instant ownBeat(List<Registration> open) {
    return open.stream()
        .filter(one -> one.name().equals(publisher.name()))
        .map(Registration::beatAt)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * How far a publisher's last beat lies behind our own, which is recent. The store stamped both;
   * where it cannot tell, nobody is held silent before this process has seen it be so.
   */
  private static long silentNanos(@Nullable Instant beat, @Nullable Instant own) {
    return beat == null || own == null || beat.isAfter(own)
        ? 0
        : Duration.between(beat, own).toNanos();
  }
}
