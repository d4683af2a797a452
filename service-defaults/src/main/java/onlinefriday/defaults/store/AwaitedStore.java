package onlinefriday.defaults.store;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import onlinefriday.contracts.background.BackgroundTask;
import onlinefriday.contracts.json.WireJson;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * A service that starts before its store waits for it, as everything else of it may ask the store
 * at once. Meanwhile it says on its management port that it lives and what it waits for, so that
 * whoever watches over it neither sends it requests nor kills it.
 */
final class AwaitedStore {
  private static final Logger log = LoggerFactory.getLogger(AwaitedStore.class);
  private static final long TRY_TIMEOUT_S = 1;
  private static final Duration RETRY_DELAY = Duration.ofMillis(500);
  private static final String HEALTH = "/actuator/health";

  private final MongoDatabase database;
  private final String waitsFor;
  private final Environment environment;

  /**
   * @param hosts where the store should be; neither a user nor a password
   */
  AwaitedStore(MongoDatabase database, String hosts, Environment environment) {
    this.database = database.withTimeout(TRY_TIMEOUT_S, TimeUnit.SECONDS);
    this.waitsFor = "the store at " + hosts;
    this.environment = environment;
  }

  /**
   * @throws com.mongodb.MongoException when the store is there and refuses
   * @throws IllegalStateException when the service is told to stop meanwhile
   */
  void await() {
    if (answers()) {
      return;
    }
    log.warn("waiting for {}", waitsFor);
    HttpServer health = health();
    try {
      untilItAnswers();
    } finally {
      if (health != null) {
        health.stop(0);
      }
    }
    log.info("{} is there", waitsFor);
  }

  /**
   * The driver throws other exceptions for what waiting does not mend, as a password that is wrong.
   */
  private boolean answers() {
    try {
      database.runCommand(new Document("ping", 1));
      return true;
    } catch (MongoTimeoutException
        | MongoSocketException
        | MongoNotPrimaryException
        | MongoNodeIsRecoveringException e) {
      log.debug("{} does not answer: {}", waitsFor, e.toString());
      return false;
    }
  }

  /** Spring interrupts a start that waits without limit when it is to stop, and only such a one. */
  private void untilItAnswers() {
    CompletableFuture<Void> there = new CompletableFuture<>();
    BackgroundTask asking =
        BackgroundTask.named("awaited-store").every(RETRY_DELAY).runs(() -> ask(there));
    asking.start();
    try {
      there.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while it waited for " + waitsFor, e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } finally {
      asking.stop(Duration.ZERO);
    }
  }

  private boolean ask(CompletableFuture<Void> there) {
    try {
      if (answers()) {
        there.complete(null);
      }
    } catch (RuntimeException e) {
      there.completeExceptionally(e);
    }
    return false;
  }

  /** Where the management port will be; null when nobody could know which one that is. */
  private @Nullable HttpServer health() {
    String address = environment.getProperty("management.server.address");
    int port = environment.getProperty("management.server.port", Integer.class, 0);
    if (port <= 0) {
      return null;
    }
    try {
      HttpServer server =
          HttpServer.create(
              address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port),
              0);
      Map<String, ?> store = Map.of("status", "DOWN", "details", Map.of("waitsFor", waitsFor));
      Map<String, ?> down = Map.of("status", "DOWN", "components", Map.of("store", store));
      server.createContext(HEALTH, exchange -> answer(exchange, 503, down));
      server.createContext(
          HEALTH + "/liveness", exchange -> answer(exchange, 200, Map.of("status", "UP")));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on management port " + port, e);
    }
  }

  private static void answer(HttpExchange exchange, int status, Map<String, ?> health)
      throws IOException {
    byte[] body = WireJson.mapper().writeValueAsString(health).getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
