package onlinefriday.notification.inbox;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Removes items when they are old, and with them who has read them. What has been told of stays
 * known, so nothing is told again.
 */
@Component
final class InboxSweep {
  /** Items removed by one command. */
  private static final int BATCH_MAX = 200;

  private final Inbox inbox;
  private final ReadMarks marks;
  private final InboxProperties properties;
  private final Clock clock;

  InboxSweep(Inbox inbox, ReadMarks marks, InboxProperties properties, Clock clock) {
    this.inbox = inbox;
    this.marks = marks;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * The marks go first: a crash between leaves items, which the next run finds.
   *
   * @return whether there may be more
   */
  boolean removeSome() {
    List<String> old = inbox.before(clock.instant().minus(properties.itemsKept()), BATCH_MAX);
    if (!old.isEmpty()) {
      marks.remove(old);
      inbox.remove(old);
    }
    return old.size() == BATCH_MAX;
  }
}
