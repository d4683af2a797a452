package onlinefriday.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "::ffff:203.0.113.7, 203.0.113.7",
    "2001:db8:1:2:3:4:5:6, 20010db800010002::/64",
    "2001:db8:1:2:ffff::1, 20010db800010002::/64",
    "2001:db8:1:3::1, 20010db800010003::/64",
  })
  void subscriberIsOneWhateverAddressOfItsNetworkItUses(String address, String network) {
    assertThat(Network.of(new InetSocketAddress(address, 1))).isEqualTo(network);
    // as a trusted proxy writes it: Spring does not resolve it
    for (String written : List.of(address, "[" + address + "]")) {
      assertThat(Network.of(InetSocketAddress.createUnresolved(written, 1))).isEqualTo(network);
    }
  }

  @Test
  void mappedAddressOfDualSocketIsTheIpv4Address() throws Exception {
    byte[] mapped = new byte[16];
    mapped[10] = mapped[11] = (byte) 0xff;
    mapped[12] = 127;
    mapped[15] = 9;
    var peer = new InetSocketAddress(Inet6Address.getByAddress(null, mapped, 0), 1);
    assertThat(Network.of(peer)).isEqualTo("127.0.0.9");
  }

  @Test
  void unknownAddressesAreOne() {
    assertThat(Network.of(null)).isEqualTo("unknown");
    for (String claimed : List.of("nowhere.invalid", "", "999.1.1.1", "2001:db8::/32")) {
      assertThat(Network.of(InetSocketAddress.createUnresolved(claimed, 1))).isEqualTo("unknown");
    }
  }
}
