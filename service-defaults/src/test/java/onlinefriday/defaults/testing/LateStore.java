package onlinefriday.defaults.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import onlinefriday.contracts.testing.Patience;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A service that starts where its store is not there yet. */
public final class LateStore implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final int storePort = freePort();
  private final int managementPort = freePort();
  private final CompletableFuture<ConfigurableApplicationContext> context =
      new CompletableFuture<>();
  private final CompletableFuture<ConfigurableApplicationContext> started;

  private LateStore(Class<?> service) {
    started = new CompletableFuture<>();
    Thread.ofPlatform().name("start").start(() -> start(service));
  }

  /** Until somebody stops it, or {@link #comes()}. */
  public static LateStore awaitedBy(Class<?> service) {
    return new LateStore(service);
  }

  private void start(Class<?> service) {
    try {
      started.complete(
          new SpringApplicationBuilder(service)
              .initializers(new BackboneInitializer(), this::pointAtNothing)
              .run());
    } catch (RuntimeException e) {
      started.completeExceptionally(e);
    }
  }

  private void pointAtNothing(ConfigurableApplicationContext starting) {
    Map<String, Object> properties =
        Map.of(
            "spring.mongodb.uri",
            "mongodb://127.0.0.1:" + storePort + "/late",
            "server.port",
            "0",
            "management.server.port",
            Integer.toString(managementPort));
    var sources = starting.getEnvironment().getPropertySources();
    sources.addFirst(new MapPropertySource("late-store", properties));
    context.complete(starting);
  }

  /** Lives and says what it waits for; once the store comes, it is ready. */
  public void isWaitedFor() {
    says("liveness", 200, "UP");
    says("readiness", 503, "the store at 127.0.0.1:" + storePort);
    says("", 503, "DOWN");
    assertThat(started).as("waits").isNotDone();
    TestStore store = TestStore.start(storePort);
    try {
      says("readiness", 200, "UP");
      says("liveness", 200, "UP");
      close();
    } finally {
      store.stop();
    }
  }

  /** What its start came to when it was stopped while it waited. */
  public Throwable stoppedWhileItWaits() {
    says("liveness", 200, "UP");
    context.join().close();
    try {
      throw new AssertionError("it has started: " + started.get());
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void says(String group, int status, String what) {
    URI uri = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/" + group);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Patience.MAX).build();
    await()
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(
            () -> http.send(request, BodyHandlers.ofString()),
            (HttpResponse<String> a) -> a.statusCode() == status && a.body().contains(what));
  }

  @Override
  public void close() {
    context.join().close();
    http.close();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
