package onlinefriday.gateway.partnerkey;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keysMax keys held in memory, dead ones included
 * @param pollTimeout how long one poll waits for records
 * @param contactEvery how often the broker is asked how far the topic goes
 * @param brokerTimeout how long one question to the broker may take
 * @param retryAfter pause before connecting again
 * @param staleAfter without contact for this long, the gateway says that revocations wait
 */
@ConfigurationProperties("onlinefriday.gateway.keys")
record PartnerKeyProperties(
    @DefaultValue("100000") int keysMax,
    @DefaultValue("200ms") Duration pollTimeout,
    @DefaultValue("1s") Duration contactEvery,
    @DefaultValue("5s") Duration brokerTimeout,
    @DefaultValue("1s") Duration retryAfter,
    @DefaultValue("10s") Duration staleAfter) {}
