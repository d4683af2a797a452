package onlinefriday.voucher.publishing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import onlinefriday.voucher.ledger.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Facts written and not yet published, in sequence, as many as fit. When more come they are left
 * out, and so is everything after them, until the relay has caught up from the ledger.
 */
final class Backlog {
  /** A fact with the trace of the request that made it. */
  record Written(Fact fact, @Nullable String traceParent) {}

  private final int max;
  private final Queue<Written> waiting = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private boolean overflowed;
  private long lastWritten;

  Backlog(int max) {
    this.max = max;
  }

  void add(List<Written> written) {
    lock.lock();
    try {
      for (Written one : written) {
        overflowed = overflowed || waiting.size() == max;
        if (!overflowed) {
          waiting.add(one);
        }
        lastWritten = one.fact().sequence();
      }
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  /** The next facts, waiting a little for one; empty also when they must come from the ledger. */
  List<Written> take(int atMost, long waitMillis) throws InterruptedException {
    lock.lock();
    try {
      if (waiting.isEmpty() && !overflowed) {
        filled.await(waitMillis, TimeUnit.MILLISECONDS);
      }
      List<Written> taken = new ArrayList<>(Math.min(atMost, waiting.size()));
      while (taken.size() < atMost && !waiting.isEmpty()) {
        taken.add(waiting.remove());
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the ledger holds facts that are not waiting here. */
  boolean overflowed() {
    lock.lock();
    try {
      return overflowed;
    } finally {
      lock.unlock();
    }
  }

  /** The relay has published everything up to here; facts wait here again once it is level. */
  void caughtUpTo(long sequence) {
    lock.lock();
    try {
      if (sequence >= lastWritten) {
        overflowed = false;
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * The last sequence that may be read from the ledger: nothing before it is still being written.
   */
  long lastWritten() {
    lock.lock();
    try {
      return lastWritten;
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }
}
