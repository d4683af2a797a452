package onlinefriday.merchant.deal;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at the filings that are due, one after the other. Every instance may. */
@Component
final class DealKeeping implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DealKeeping.class);

  /** Found without being woken: a day that has begun, and what another instance left undone. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  /** What cannot be written now does not hold up the others. */
  private static final Duration TRY_AGAIN_AFTER = Duration.ofMinutes(1);

  private static final int BATCH_MAX = 20;

  private final DealFilings notes;
  private final DealWriting writing;
  private volatile boolean running;
  private @Nullable Thread thread;

  DealKeeping(DealFilings notes, DealWriting writing) {
    this.notes = notes;
    this.writing = writing;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("deals").start(this::run);
  }

  private void run() {
    while (running) {
      try {
        if (lookAtSome() < BATCH_MAX) {
          notes.await(LOOK_EVERY);
        }
      } catch (MongoException e) {
        log.warn("offers cannot be brought up to date now: {}", e.toString());
        pause();
      } catch (InterruptedException e) {
        running = false;
      }
    }
  }

  private int lookAtSome() {
    List<DealNote> due = notes.due(BATCH_MAX);
    for (DealNote note : due) {
      if (running) {
        look(note);
      }
    }
    return due.size();
  }

  private void look(DealNote note) {
    try {
      writing.look(note);
    } catch (RuntimeException e) {
      log.warn("the offers of {} are written later", note.id(), e);
      notes.later(note, TRY_AGAIN_AFTER);
    }
  }

  private void pause() {
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    Thread looking = thread;
    if (looking != null) {
      looking.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
