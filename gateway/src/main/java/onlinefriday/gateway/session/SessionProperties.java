package onlinefriday.gateway.session;

import java.net.URI;
import java.time.Duration;
import onlinefriday.contracts.topic.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sessionSecret base64 of the 32 bytes that seal the cookies; every instance has the same.
 *     Absent, one is made up and sessions end with the process
 * @param sessionMax a session ends after this also when its access token lives longer; a day at
 *     most
 * @param endedSessionsMax sessions known to have ended before their time
 * @param signInWithin how long a person may take at the issuer
 * @param endSessionUri where the issuer ends its own session
 */
@ConfigurationProperties("onlinefriday.gateway")
record SessionProperties(
    @Nullable String sessionSecret,
    @DefaultValue("12h") Duration sessionMax,
    @DefaultValue("100000") int endedSessionsMax,
    @DefaultValue("10m") Duration signInWithin,
    @DefaultValue("http://localhost:8090/connect/logout") URI endSessionUri) {

  SessionProperties {
    if (sessionMax.compareTo(Topic.ENDED_SESSIONS_KEPT) > 0) {
      throw new IllegalArgumentException(
          "onlinefriday.gateway.session-max must not be over " + Topic.ENDED_SESSIONS_KEPT);
    }
  }
}
