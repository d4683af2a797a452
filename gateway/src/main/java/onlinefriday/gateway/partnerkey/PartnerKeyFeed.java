package onlinefriday.gateway.partnerkey;

import java.time.Clock;
import java.time.Duration;
import onlinefriday.contracts.background.BackgroundTask;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The one thread that reads the keys, started and stopped with the process. */
@Component
class PartnerKeyFeed implements SmartLifecycle {
  private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

  private final BackgroundTask task;

  PartnerKeyFeed(
      KeyTopicClients clients,
      PartnerKeyProperties properties,
      PartnerKeys keys,
      KeyFeedState state,
      Clock clock) {
    PartnerKeyReader reader = new PartnerKeyReader(clients, properties, keys, state, clock);
    this.task =
        BackgroundTask.named("partner-keys")
            .onPlatformThread()
            .every(properties.retryAfter())
            .runs(reader::read);
  }

  @Override
  public void start() {
    task.start();
  }

  @Override
  public void stop() {
    task.stop(Duration.ZERO);
    task.interrupt(STOP_WITHIN);
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }
}
