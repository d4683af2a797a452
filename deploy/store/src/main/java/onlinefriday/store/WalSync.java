package onlinefriday.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shares WAL syncs: whoever comes first syncs for everything appended before its sync began, the
 * others wait for it. The WAL is one sequence, so a sync covers every earlier append.
 */
final class WalSync {
  private final Runnable sync;
  private final AtomicLong appended = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private long synced;
  private boolean syncing;

  WalSync(Runnable sync) {
    this.sync = sync;
  }

  /** To be called after an append to the WAL. */
  void appended() {
    appended.incrementAndGet();
  }

  /** Returns when everything appended before this call is on the disk. */
  void await() {
    long wanted = appended.get();
    lock.lock();
    try {
      while (synced < wanted) {
        if (syncing) {
          moved.awaitUninterruptibly();
        } else {
          lead();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void lead() {
    syncing = true;
    long reached = appended.get();
    lock.unlock();
    boolean done = false;
    try {
      sync.run();
      done = true;
    } finally {
      lock.lock();
      synced = done ? Math.max(synced, reached) : synced;
      syncing = false;
      moved.signalAll();
    }
  }
}
