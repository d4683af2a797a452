package onlinefriday.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Every service at once: answers what it heard, keeps it, and can be slow or endless. */
public final class FakeUpstream {
  /** A request as the service heard it; a body that broke off is not heard. */
  public record Heard(String path, Map<String, List<String>> headers, int bodyBytes) {
    /** Null when there was none. */
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> String.join(", ", header.getValue()))
          .findFirst()
          .orElse(null);
    }
  }

  /** More than the buffers of a connection take in by themselves. */
  public static final int LARGE_BYTES = 32 * 1024 * 1024;

  static {
    // as much of a body that it did not want as the services' servers read off
    System.setProperty("sun.net.httpserver.drainAmount", Integer.toString(2 * 1024 * 1024));
  }

  private final HttpServer server;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);

  FakeUpstream() {
    try {
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Of the request whose path ends so; tests use paths of their own. */
  public Heard heard(String pathEnd) {
    return heard.stream().filter(h -> h.path().endsWith(pathEnd)).findFirst().orElseThrow();
  }

  public boolean heardNothingOf(String pathEnd) {
    return heard.stream().noneMatch(h -> h.path().endsWith(pathEnd));
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().endsWith("/early")) {
      exchange.sendResponseHeaders(401, -1); // before it reads what is sent
      exchange.close();
      return;
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    heard.add(new Heard(path, Map.copyOf(exchange.getRequestHeaders()), body.length));
    exchange.getResponseHeaders().add("X-Request-Id", "the-service-repeats-it");
    if (path.endsWith("/never")) {
      waitForEver();
    } else if (path.endsWith("/live")) {
      exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("data: 1\n\n".getBytes());
      exchange.getResponseBody().flush();
      waitForEver();
    }
    byte[] answer = path.endsWith("/large") ? new byte[LARGE_BYTES] : ("heard " + path).getBytes();
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private void waitForEver() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
