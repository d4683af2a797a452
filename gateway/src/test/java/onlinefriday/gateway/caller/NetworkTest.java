package onlinefriday.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
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
  }

  @Test
  void unknownAddressesAreOne() {
    assertThat(Network.of(null)).isEqualTo("unknown");
    assertThat(Network.of(InetSocketAddress.createUnresolved("nowhere.invalid", 1)))
        .isEqualTo("unknown");
  }
}
