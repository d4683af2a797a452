package onlinefriday.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyPaceTest {
  private static final long GRACE = TimeUnit.SECONDS.toNanos(10);
  private static final long SILENCE = TimeUnit.SECONDS.toNanos(5);

  private final BodyPace pace = new BodyPace(GRACE, 16 * 1024, SILENCE);

  @ParameterizedTest
  @CsvSource({
    // received, seconds of the last piece, due
    "0, 0, 5", // nothing came: silence
    "1, 3, 8",
    "1, 6, 10", // a drip: the grace ends, whenever the last came
    "1, 9, 10",
    "16384, 9, 11", // a second's worth buys a second
    "163840, 19, 20",
    "8388608, 19, 24", // far ahead, but silence ends it
    "8388608, 518, 522",
  })
  void deadlineMovesWithWhatCame(long received, long lastSecond, long dueSecond) {
    long due = pace.dueNanos(received, TimeUnit.SECONDS.toNanos(lastSecond));
    assertThat(TimeUnit.NANOSECONDS.toSeconds(due)).isEqualTo(dueSecond);
  }
}
