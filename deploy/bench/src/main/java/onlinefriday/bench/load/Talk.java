package onlinefriday.bench.load;

import java.nio.ByteBuffer;

/** What one connection says; called by one thread. */
public interface Talk {
  /** What was asked for takes a further request, on the same connection. */
  int GOES_ON = 0;

  int FAILED = -1;

  /** The next request; the buffer is the talk's own, and used until the answer has come. */
  ByteBuffer ask();

  /** How many units of work the answer completes, or {@link #GOES_ON}, or {@link #FAILED}. */
  int hear(Answer answer);
}
