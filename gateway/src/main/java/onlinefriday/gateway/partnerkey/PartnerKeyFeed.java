package onlinefriday.gateway.partnerkey;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import onlinefriday.contracts.event.PartnerKeyState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.gateway.feed.FeedProperties;
import onlinefriday.gateway.feed.TopicClients;
import onlinefriday.gateway.feed.TopicFeed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Feeds {@link PartnerKeys} with what merchant-service says of them. */
@Component
public class PartnerKeyFeed extends TopicFeed {
  private final PartnerKeys keys;

  PartnerKeyFeed(
      PartnerKeys keys,
      TopicClients clients,
      FeedProperties properties,
      MeterRegistry meters,
      Clock clock) {
    super(
        Topic.PARTNER_KEYS,
        new MeterNames("gateway.keys.stale", "gateway.keys.unreadable"),
        clients,
        properties,
        meters,
        clock);
    this.keys = keys;
    Gauge.builder("gateway.keys.known", keys, PartnerKeys::size).register(meters);
  }

  @Override
  protected boolean apply(@Nullable String key, byte @Nullable [] value) {
    if (value == null) {
      keys.forget(key);
      return true;
    }
    PartnerKeyState read = PartnerKeyRecord.read(value);
    return read != null && keys.apply(read);
  }
}
