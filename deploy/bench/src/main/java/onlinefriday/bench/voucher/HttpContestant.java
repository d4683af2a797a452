package onlinefriday.bench.voucher;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import onlinefriday.bench.load.Load;
import onlinefriday.bench.load.Tally;
import onlinefriday.bench.load.Target;

/**
 * A service over HTTP.
 *
 * @param connections of a closed loop
 * @param books what it has recorded
 */
record HttpContestant(Target target, Served served, int connections, Callable<OptionalLong> books)
    implements Contestant {
  @Override
  public Tally slice(Duration warmUp, Duration measured) throws IOException {
    return Load.closedLoop(target, connections, warmUp, measured);
  }

  @Override
  public Duration cpu() {
    return served.cpu();
  }

  @Override
  public OptionalLong recorded() throws Exception {
    return books.call();
  }
}
