package onlinefriday.campaign;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import onlinefriday.contracts.json.WireJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Talks to the service as somebody, as another program would. */
public final class Api {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String root;
  private final @Nullable String authorization;

  public Api(int port, @Nullable String authorization) {
    this.root = "http://localhost:" + port;
    this.authorization = authorization;
  }

  /** What came back. */
  public record Answer(int status, String body, HttpResponse<String> response) {
    public JsonNode json() {
      return WireJson.mapper().readTree(body);
    }

    public String code() {
      return json().path("code").asString("");
    }

    public String etag() {
      return response.headers().firstValue("ETag").orElse("");
    }

    /** {@code field:code} of each error. */
    public List<String> errors() {
      return json()
          .path("errors")
          .valueStream()
          .map(e -> e.path("field").asString() + ":" + e.path("code").asString())
          .toList();
    }
  }

  public Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public Answer post(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** An action, without a body. */
  public Answer act(String path, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.noBody()));
  }

  public Answer put(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  /** A form of a page. */
  public Answer form(String path, String urlEncoded) {
    return send(
        request(path, "Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(urlEncoded)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
