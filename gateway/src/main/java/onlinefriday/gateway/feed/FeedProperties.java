package onlinefriday.gateway.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pollTimeout how long one poll waits for records
 * @param contactEvery how often the broker is asked how far a topic goes
 * @param brokerTimeout how long one question to the broker may take
 * @param retryAfter pause before connecting or sending again
 * @param staleAfter without contact for this long, the gateway says that revocations wait
 */
@ConfigurationProperties("onlinefriday.gateway.feeds")
public record FeedProperties(
    @DefaultValue("200ms") Duration pollTimeout,
    @DefaultValue("1s") Duration contactEvery,
    @DefaultValue("5s") Duration brokerTimeout,
    @DefaultValue("1s") Duration retryAfter,
    @DefaultValue("10s") Duration staleAfter) {}
