package onlinefriday.bench.load;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Optional;

/**
 * One try, to learn whether a server does what load would ask of it.
 *
 * @param units completed; 0 when it failed
 * @param last what came last
 */
public record Trial(int units, Optional<Answer> last) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  public static Trial of(Target target) throws IOException {
    try (Selector selector = Selector.open()) {
      var connection = new Connection(target, selector);
      try {
        return new Trial(Math.max(0, heard(connection, selector)), connection.last());
      } finally {
        connection.close();
      }
    }
  }

  private static int heard(Connection connection, Selector selector) throws IOException {
    connection.ask(System.nanoTime());
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < giveUp) {
      selector.select(PATIENCE.toMillis());
      selector.selectedKeys().clear();
      int units = connection.read().orElse(Integer.MIN_VALUE);
      if (units == Talk.GOES_ON) {
        connection.ask(System.nanoTime());
      } else if (units != Integer.MIN_VALUE) {
        return units;
      }
    }
    throw new IOException("no answer within " + PATIENCE);
  }
}
