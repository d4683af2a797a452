package onlinefriday.gateway.session;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.gateway.feed.FeedProperties;
import onlinefriday.gateway.feed.TopicClients;
import onlinefriday.gateway.feed.TopicFeed;
import onlinefriday.gateway.session.EndedSessions.Ended;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Feeds {@link EndedSessions} with what every instance says, this one too. */
@Component
class EndedSessionFeed extends TopicFeed {
  private final EndedSessions ended;

  EndedSessionFeed(
      EndedSessions ended,
      TopicClients clients,
      FeedProperties properties,
      MeterRegistry meters,
      Clock clock) {
    super(
        Topic.ENDED_SESSIONS,
        new MeterNames("gateway.ended.sessions.stale", "gateway.ended.sessions.unreadable"),
        clients,
        properties,
        meters,
        clock);
    this.ended = ended;
  }

  @Override
  protected boolean apply(@Nullable String key, byte @Nullable [] value) {
    if (value == null) {
      return true; // nobody deletes; the topic forgets by age
    }
    Ended read = read(value);
    if (read != null) {
      ended.add(read);
    }
    return read != null;
  }

  // the mapper leaves absent components null, whatever their type says
  private static @Nullable Ended read(byte[] value) {
    try {
      @Nullable Ended read = WireJson.mapper().readValue(value, Ended.class);
      return read == null || isAbsent(read.id()) || isAbsent(read.endsAt()) ? null : read;
    } catch (JacksonException unreadable) {
      return null;
    }
  }

  private static boolean isAbsent(@Nullable Object component) {
    return component == null;
  }
}
