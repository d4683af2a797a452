package onlinefriday.gateway;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.contracts.testing.Patience;
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
