package onlinefriday.gateway.partnerkey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keysMax keys held in memory, dead ones included
 */
@ConfigurationProperties("onlinefriday.gateway.keys")
record PartnerKeyProperties(@DefaultValue("100000") int keysMax) {}
