package onlinefriday.gateway.session;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.gateway.feed.TopicClients;
import onlinefriday.gateway.feed.TopicRelay;
import onlinefriday.gateway.session.EndedSessions.Ended;
import org.springframework.stereotype.Component;

/** Tells the other instances who signed out here. */
@Component
class SignOutRelay extends TopicRelay {
  SignOutRelay(
      TopicClients clients, SessionProperties sessions, MeterRegistry meters, Clock clock) {
    super(
        Topic.ENDED_SESSIONS,
        "gateway.ended.sessions.unpublished",
        sessions.endedSessionsMax(),
        clients,
        meters,
        clock);
  }

  void publish(Ended ended) {
    publish(ended.id(), WireJson.mapper().writeValueAsBytes(ended), ended.endsAt());
  }
}
