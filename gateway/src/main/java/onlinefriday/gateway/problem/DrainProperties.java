package onlinefriday.gateway.problem;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param drainMax how much of a body that nobody wants is read off, so that its sender reads the
 *     answer; twice the largest body that any route takes, as whoever sends more is reset
 * @param drainWithin how long reading it off may take
 */
@ConfigurationProperties("onlinefriday.gateway")
record DrainProperties(
    @DefaultValue("16MB") DataSize drainMax, @DefaultValue("2s") Duration drainWithin) {}
