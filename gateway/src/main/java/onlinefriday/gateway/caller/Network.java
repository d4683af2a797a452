package onlinefriday.gateway.caller;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * By what an address is counted: an IPv4 address by itself, an IPv6 address by its first 64 bits,
 * as a subscriber is given that many and may change the rest with every request (RFC 6177).
 */
public final class Network {
  private static final String UNKNOWN = "unknown";
  private static final int IPV6_PREFIX_BYTES = 8;

  private Network() {}

  /** Whatever is not known is counted as one. */
  public static String of(@Nullable InetSocketAddress peer) {
    InetAddress address = peer == null ? null : peer.getAddress();
    return switch (address) {
      case null -> UNKNOWN;
      case Inet6Address v6 ->
          HexFormat.of().formatHex(v6.getAddress(), 0, IPV6_PREFIX_BYTES) + "::/64";
      default -> address.getHostAddress();
    };
  }
}
