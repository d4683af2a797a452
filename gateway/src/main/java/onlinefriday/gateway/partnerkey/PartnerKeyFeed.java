package onlinefriday.gateway.partnerkey;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The one thread that reads the keys, started and stopped with the process. */
@Component
class PartnerKeyFeed implements SmartLifecycle {
  private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

  private final PartnerKeyReader reader;
  private volatile @Nullable Thread thread;

  PartnerKeyFeed(
      KeyTopicClients clients,
      PartnerKeyProperties properties,
      PartnerKeys keys,
      KeyFeedState state,
      Clock clock) {
    this.reader = new PartnerKeyReader(clients, properties, keys, state, clock);
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("partner-keys").daemon().start(reader);
  }

  @Override
  public void stop() {
    Thread running = thread;
    if (running == null) {
      return;
    }
    running.interrupt();
    try {
      running.join(STOP_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
