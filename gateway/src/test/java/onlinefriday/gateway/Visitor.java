package onlinefriday.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.contracts.testing.Patience;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Calls the gateway over the wire, as HTTP/1.1, and follows no redirect. */
@Lazy
public class Visitor {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Environment environment;
  private volatile boolean ready;

  public Visitor(Environment environment) {
    this.environment = environment;
  }

  public String url(String path) {
    return "http://localhost:" + environment.getProperty("local.server.port") + path;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public HttpResponse<String> post(String path, String body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofString(body)));
  }

  /** Without a Content-Length. */
  public HttpResponse<String> postChunked(String path, byte[] body, String... headers) {
    return send(
        request(path, headers)
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
  }

  /**
   * An answer without end, opened as soon as the caller is known and there is a place for it, and
   * its first event read.
   */
  public InputStream stream(String path, String... headers) {
    return await().until(() -> opened(path, headers), Objects::nonNull);
  }

  private @Nullable InputStream opened(String path, String... headers) throws Exception {
    HttpRequest asked = HttpRequest.newBuilder(URI.create(url(path))).headers(headers).build();
    HttpResponse<InputStream> answer = http.send(asked, BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      answer.body().close();
      return null;
    }
    assertThat(answer.body().readNBytes(9)).asString().isEqualTo("data: 1\n\n");
    return answer.body();
  }

  /** Done when the answer ends: true for a break, false for an end that looks complete. */
  public static CompletableFuture<Boolean> brokenOff(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            stream.readAllBytes();
            return false;
          } catch (IOException e) {
            return true;
          }
        });
  }

  /** From the management port. */
  public String managed(String path) {
    String port = environment.getProperty("local.management.port");
    return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))).body();
  }

  public static Problem problem(HttpResponse<String> response) {
    return WireJson.mapper().readValue(response.body(), Problem.class);
  }

  public HttpClient http() {
    return http;
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(path))).timeout(Patience.MAX);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    awaitReady();
    return exchange(request);
  }

  /** Before it is ready it trusts no session. */
  private void awaitReady() {
    String port = environment.getProperty("local.management.port");
    var readiness = URI.create("http://localhost:" + port + "/actuator/health/readiness");
    if (!ready) {
      await().until(() -> exchange(HttpRequest.newBuilder(readiness)).statusCode() == 200);
      ready = true;
    }
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
