package onlinefriday.reporting.kpi;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the figures are behind the topic; told by the consumer, shown with every figure. */
@Component
public final class Progress {
  /** How often the topic's ends are looked at, with room for a batch; less is no lag. */
  private static final Duration CAUGHT_UP_AGE_MAX = Duration.ofSeconds(2);

  private final Clock clock;
  private final Counter folded;
  private final Counter dropped;
  private final Counter conflicts;
  private volatile @Nullable Instant completeUntil;

  Progress(Clock clock, MeterRegistry meters) {
    this.clock = clock;
    folded = meters.counter("kpi.events.folded");
    dropped = meters.counter("kpi.events.dropped");
    conflicts = meters.counter("kpi.fold.conflicts");
    meters.gauge("kpi.lag.seconds", this, Progress::lagSeconds);
  }

  /** The instant of a look at the topic's ends, for {@link #completeUntil}. */
  public Instant look() {
    return clock.instant();
  }

  /** Everything that the topic held then has been folded. */
  public void completeUntil(Instant then) {
    completeUntil = then;
  }

  public void count(KpiFold.Folded batch) {
    folded.increment(batch.accepted());
    dropped.increment(batch.dropped());
    conflicts.increment(batch.conflicts());
  }

  /** The instant up to which the figures are complete; null before that is known. */
  public @Nullable Instant asOf() {
    return completeUntil;
  }

  /** Whole seconds the figures may be behind; 0 when caught up. */
  public long lagSeconds() {
    Instant complete = completeUntil;
    if (complete == null) {
      return 0;
    }
    Duration age = Duration.between(complete, clock.instant());
    return age.compareTo(CAUGHT_UP_AGE_MAX) < 0 ? 0 : age.toSeconds();
  }
}
