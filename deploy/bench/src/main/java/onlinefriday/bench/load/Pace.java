package onlinefriday.bench.load;

/** When the next request should be sent; {@link System#nanoTime()} throughout. */
interface Pace {
  /** At or after the given instant means: not yet. */
  long next(long now);

  /** The next one has been sent. */
  void sent();

  /** Whether one may sleep until an answer comes. */
  boolean waitsForAnswers();

  /** As soon as a connection is free. */
  static Pace closedLoop() {
    return new Pace() {
      @Override
      public long next(long now) {
        return now;
      }

      @Override
      public void sent() {}

      @Override
      public boolean waitsForAnswers() {
        return true;
      }
    };
  }

  /** So many a second from now on, however slow the answers are. */
  static Pace openLoop(double perSecond) {
    return new Pace() {
      private final long start = System.nanoTime();
      private long count;

      @Override
      public long next(long now) {
        return start + (long) (count * 1e9 / perSecond);
      }

      @Override
      public void sent() {
        count++;
      }

      @Override
      public boolean waitsForAnswers() {
        return false;
      }
    };
  }
}
