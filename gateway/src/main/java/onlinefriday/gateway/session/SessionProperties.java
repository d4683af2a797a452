package onlinefriday.gateway.session;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sessionSecret base64 of the 32 bytes that seal the cookies; every instance has the same.
 *     Absent, one is made up and sessions end with the process
 * @param signInWithin how long a person may take at the issuer
 * @param endSessionUri where the issuer ends its own session
 */
@ConfigurationProperties("onlinefriday.gateway")
record SessionProperties(
    @Nullable String sessionSecret,
    @DefaultValue("10m") Duration signInWithin,
    @DefaultValue("http://localhost:8090/connect/logout") URI endSessionUri) {}
