package onlinefriday.gateway.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param max open connections in all; a half-sent head holds up to 40 KB
 * @param perAddressMax open connections of one address (of an IPv6 network of 64 bits). Not counted
 *     when {@code server.forward-headers-strategy} trusts a proxy, whose connections all come from
 *     its own address
 * @param headWithin from the first byte of a request's head that comes in pieces to its last
 * @param bodyGrace what a body may take whatever its size
 * @param bodyPerSecondMin how fast a body must come on the average, beyond the grace
 * @param bodySilenceMax between two pieces of a body
 * @param answerStallMax until a piece of an answer, of some 64 KB, has been taken
 */
@ConfigurationProperties("onlinefriday.gateway.connections")
record ConnectionProperties(
    @DefaultValue("8192") int max,
    @DefaultValue("1024") int perAddressMax,
    @DefaultValue("10s") Duration headWithin,
    @DefaultValue("10s") Duration bodyGrace,
    @DefaultValue("16KB") DataSize bodyPerSecondMin,
    @DefaultValue("10s") Duration bodySilenceMax,
    @DefaultValue("120s") Duration answerStallMax) {}
