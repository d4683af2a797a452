package onlinefriday.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import onlinefriday.gateway.FakeUpstream;
import onlinefriday.gateway.TestPlatform;
import onlinefriday.gateway.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Of a gateway with less patience than in production. */
class SlowReadersTest {
  private static final int RECEIVE_BUFFER_BYTES = 64 * 1024;

  static ConfigurableApplicationContext gateway;
  static Visitor visitor;

  @BeforeAll
  static void start() {
    gateway = TestPlatform.anotherGateway("onlinefriday.gateway.connections.answer-stall-max=1s");
    visitor = new Visitor(gateway.getEnvironment());
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void whoTakesNothingOfAnAnswerIsPartedFrom() throws IOException {
    try (Socket caller = ask()) {
      await()
          .untilAsserted(
              () ->
                  assertThat(visitor.managed("/actuator/prometheus"))
                      .contains("gateway_connections_stalled_total 1.0"));
      assertThat(takenOf(caller)).isLessThan(FakeUpstream.LARGE_BYTES);
    }
  }

  @Test
  void whoReadsGetsAllOfIt() throws IOException {
    try (Socket caller = ask()) {
      assertThat(takenOf(caller)).isGreaterThan(FakeUpstream.LARGE_BYTES);
    }
  }

  /** Bytes until the connection ends, head included. */
  private static long takenOf(Socket caller) throws IOException {
    byte[] piece = new byte[RECEIVE_BUFFER_BYTES];
    long taken = 0;
    try {
      for (int read = 0; read >= 0; read = caller.getInputStream().read(piece)) {
        taken += read;
      }
    } catch (SocketException reset) {
      return taken;
    }
    return taken;
  }

  private static Socket ask() throws IOException {
    int port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    Socket socket = new Socket();
    socket.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
    socket.connect(new InetSocketAddress("localhost", port));
    String asked =
        "GET /v1/violations/large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
