package onlinefriday.bench.voucher;

import java.time.Duration;
import java.util.List;
import onlinefriday.bench.process.Child;

/**
 * Where something listens.
 *
 * @param processes what works for it, its store with it
 */
record Served(int port, List<Child> processes) {
  /** Processor time that these have taken until now. */
  Duration cpu() {
    return processes.stream().map(Child::cpu).reduce(Duration.ZERO, Duration::plus);
  }
}
