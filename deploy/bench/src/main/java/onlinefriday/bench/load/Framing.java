package onlinefriday.bench.load;

import java.util.Optional;

/** Tells when an answer is complete. One request is under way on a connection at a time. */
public interface Framing {
  /** The answer in the first bytes, unless more of it is to come. */
  Optional<Answer> answer(byte[] bytes, int length);
}
