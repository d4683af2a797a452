package onlinefriday.bench.voucher;

import java.time.Duration;
import java.util.OptionalLong;
import onlinefriday.bench.load.Tally;
import onlinefriday.bench.load.Target;
import org.jspecify.annotations.Nullable;

/** Something under measurement. */
interface Contestant {
  /** Load from as many connections as everybody gets. */
  int CONNECTIONS = 64;

  Tally slice(Duration warmUp, Duration measured) throws Exception;

  /** What its own books say it has done since it was made; empty when it keeps none. */
  OptionalLong recorded() throws Exception;

  /** Processor time that its processes have taken until now; zero when nobody counts it. */
  default Duration cpu() {
    return Duration.ZERO;
  }

  /** Where it can be asked at a fixed rate, or null when it cannot. */
  default @Nullable Target target() {
    return null;
  }
}
