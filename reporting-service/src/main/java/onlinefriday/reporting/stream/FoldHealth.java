package onlinefriday.reporting.stream;

import onlinefriday.reporting.kpi.Progress;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Not ready before what the topic held at the start has been folded. */
@Component("fold")
final class FoldHealth implements HealthIndicator {
  private final Progress progress;

  FoldHealth(Progress progress) {
    this.progress = progress;
  }

  @Override
  public Health health() {
    boolean caughtUp = progress.asOf() != null;
    return (caughtUp ? Health.up() : Health.down())
        .withDetail("voucher.redemptions", caughtUp ? "read to the end" : "reading")
        .withDetail("lagSeconds", progress.lagSeconds())
        .build();
  }
}
