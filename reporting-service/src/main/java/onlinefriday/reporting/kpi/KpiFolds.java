package onlinefriday.reporting.kpi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where a consumer gets its fold from. */
@Component
public final class KpiFolds {
  private final MongoKpiStore store;
  private final FigureBoard board;
  private final Clock clock;
  private final Duration memory;

  KpiFolds(MongoKpiStore store, FigureBoard board, Clock clock, ReportingProperties bounds) {
    this.store = store;
    this.board = board;
    this.clock = clock;
    this.memory = bounds.figuresMemory();
  }

  /** A fold that goes on where the stored checkpoints stand. */
  public KpiFold resume() {
    Instant before = clock.instant().minus(memory);
    return KpiFold.resume(
        store,
        new KpiFold.Board() {
          @Override
          public void show(Bucket bucket) {
            board.show(bucket);
          }

          @Override
          public Set<String> begin(Map<String, Instant> latestHours) {
            return board.begin(latestHours, before);
          }
        });
  }

  /** Lets the figures go of editions in which nothing has been redeemed for long. */
  public void letGo() {
    board.letGo(clock.instant().minus(memory));
  }
}
