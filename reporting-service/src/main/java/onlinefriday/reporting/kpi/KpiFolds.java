package onlinefriday.reporting.kpi;

import org.springframework.stereotype.Component;

/** Where a consumer gets its fold from. */
@Component
public final class KpiFolds {
  private final MongoKpiStore store;
  private final FigureBoard board;

  KpiFolds(MongoKpiStore store, FigureBoard board) {
    this.store = store;
    this.board = board;
  }

  /** A fold that goes on where the stored checkpoints stand. */
  public KpiFold resume() {
    return KpiFold.resume(store, board::show);
  }
}
