package onlinefriday.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import onlinefriday.contracts.json.WireJson;
import tools.jackson.databind.JsonNode;

/** People who use the service over HTTP. */
public final class People {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String origin;

  public People(int port) {
    this.origin = "http://localhost:" + port;
  }

  public JsonNode inbox(String authorization, String language) {
    return inbox(authorization, language, "?limit=500");
  }

  public JsonNode inbox(String authorization, String language, String query) {
    HttpResponse<String> answer =
        send(
            request("/v1/inbox" + query)
                .header("Authorization", authorization)
                .header("Accept-Language", language));
    assertThat(answer.statusCode()).isEqualTo(200);
    return WireJson.mapper().readTree(answer.body());
  }

  public List<String> ids(String authorization) {
    return inbox(authorization, "vi")
        .path("items")
        .valueStream()
        .map(i -> i.path("id").asString())
        .toList();
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<String> post(String path, String authorization) {
    return send(request(path).header("Authorization", authorization).POST(BodyPublishers.noBody()));
  }

  /** Answers when the headers have come; the body goes on. */
  public HttpResponse<InputStream> stream(String authorization) {
    try {
      return CLIENT.send(
          request("/v1/inbox/stream").header("Authorization", authorization).build(),
          BodyHandlers.ofInputStream());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
