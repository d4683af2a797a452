package onlinefriday.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import onlinefriday.standalone.FreePorts;
import org.junit.jupiter.api.Test;

class PortHolderTest {
  @Test
  void holderIsNamed() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(PortHolder.of(socket.getLocalPort()))
          .contains("process " + ProcessHandle.current().pid() + " (java)");
    }
  }

  @Test
  void freePortHasNoHolder() throws Exception {
    assertThat(PortHolder.of(FreePorts.next())).isEmpty();
  }
}
