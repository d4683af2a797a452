package onlinefriday.merchant.deal;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at the filings that are due, one after the other. Every instance may. */
@Component
final class DealKeeping {
  private static final Logger log = LoggerFactory.getLogger(DealKeeping.class);

  /** Found without being woken: a day that has begun, and what another instance left undone. */
  static final Duration LOOK_EVERY = Duration.ofMillis(500);

  /** What cannot be written now does not hold up the others. */
  private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

  private static final int BATCH_MAX = 20;

  private final DealFilings notes;
  private final DealWriting writing;

  DealKeeping(DealFilings notes, DealWriting writing) {
    this.notes = notes;
    this.writing = writing;
  }

  /**
   * @return whether more may be due
   */
  boolean lookAtSome() {
    List<DealNote> due = notes.due(BATCH_MAX);
    due.forEach(this::look);
    return due.size() == BATCH_MAX;
  }

  private void look(DealNote note) {
    try {
      writing.look(note);
    } catch (RuntimeException e) {
      log.warn("the offers of {} are written later", note.id(), e);
      notes.failed(note, TRY_AGAIN_AFTER);
    }
  }
}
