package onlinefriday.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final Duration WARM_UP = Duration.ofMillis(50);
  private static final Duration TIME = Duration.ofMillis(200);
  private static final int CREATED = 201;
  private static final int REFUSED_EVERY = 3;

  private final AtomicLong asked = new AtomicLong();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean refused = asked.incrementAndGet() % REFUSED_EVERY == 0;
          exchange.sendResponseHeaders(refused ? 409 : CREATED, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everyAnswerIsCountedOnceAlsoThoseBeforeAndAfterTheMeasurement() throws IOException {
    var tally = Load.closedLoop(target(), 4, WARM_UP, TIME);
    assertThat(tally.done() + tally.failed()).isEqualTo(asked.get());
    assertThat(tally.failed()).isEqualTo(asked.get() / REFUSED_EVERY);
    assertThat(tally.measured()).isLessThanOrEqualTo(tally.done());
  }

  @Test
  void aFixedRateIsAskedWhateverTheAnswers() throws IOException {
    var tally = Load.openLoop(target(), 4, 100, WARM_UP, TIME);
    assertThat(asked.get()).isGreaterThanOrEqualTo(25);
    assertThat(tally.done() + tally.failed()).isEqualTo(asked.get());
  }

  @Test
  void oneTryTellsWhatWasAnswered() throws IOException {
    var trial = Trial.of(target());
    assertThat(trial.units()).isEqualTo(1);
    assertThat(trial.last().orElseThrow().status()).isEqualTo(CREATED);
  }

  private Target target() {
    var request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    return new Target(
        server.getAddress().getPort(),
        new HttpFraming(),
        () -> new Single(new Template(request, new Serials()), CREATED));
  }
}
