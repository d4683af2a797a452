package onlinefriday.gateway.caller;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
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

  /**
   * Whatever is not known is counted as one.
   *
   * @param peer of the connection, or as a trusted proxy has named it, which is not resolved
   */
  public static String of(@Nullable InetSocketAddress peer) {
    return peer == null ? UNKNOWN : of(peer.getAddress(), peer.getHostString());
  }

  private static String of(@Nullable InetAddress address, String written) {
    try {
      // also tells of an IPv4 address written as IPv6 which one it is
      InetAddress plain =
          address == null
              ? InetAddress.ofLiteral(written.replaceAll("[\\[\\]]", ""))
              : InetAddress.getByAddress(address.getAddress());
      return plain instanceof Inet6Address v6
          ? HexFormat.of().formatHex(v6.getAddress(), 0, IPV6_PREFIX_BYTES) + "::/64"
          : plain.getHostAddress();
    } catch (IllegalArgumentException | UnknownHostException notAnAddress) {
      return UNKNOWN;
    }
  }
}
