package onlinefriday.bench.load;

import java.util.function.Supplier;

/**
 * A server under load, on loopback.
 *
 * @param talks makes one for each connection
 */
public record Target(int port, Framing framing, Supplier<Talk> talks) {}
