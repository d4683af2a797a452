package onlinefriday.bench.load;

import java.util.Arrays;
import java.util.Optional;

/** Redis's protocol, for scripts that answer an integer: 1 for done. */
public final class RespFraming implements Framing {
  /** What stands for each answer. */
  public static final int DONE = 201;

  private static final int REFUSED = 409;
  private static final int ERROR = 500;

  @Override
  public Optional<Answer> answer(byte[] bytes, int length) {
    if (length < 2 || bytes[length - 1] != '\n') {
      return Optional.empty();
    }
    int status = bytes[0] != ':' ? ERROR : bytes[1] == '1' ? DONE : REFUSED;
    return Optional.of(new Answer(status, Arrays.copyOf(bytes, length)));
  }
}
