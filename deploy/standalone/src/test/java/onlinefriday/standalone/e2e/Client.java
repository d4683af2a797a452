package onlinefriday.standalone.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.standalone.access.MachineUser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the gateway, or a service past it, with one credential or with none. */
final class Client {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Longer than anything the gateway waits for. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final @Nullable String authorization;
  private final String base;
  private final Duration patience;

  private Client(@Nullable String authorization) {
    this(authorization, RunningPlatform.get().gateway(), PATIENCE);
  }

  private Client(@Nullable String authorization, String base, Duration patience) {
    this.authorization = authorization;
    this.base = base;
    this.patience = patience;
  }

  /** Straight to a service. */
  static Client past(String base, String token, Duration patience) {
    return new Client("Bearer " + token, base, patience);
  }

  /** The same caller, who gives up sooner or later than others. */
  Client waiting(Duration patience) {
    return new Client(authorization, base, patience);
  }

  /** The same caller, who asks where another does. */
  Client at(Client other) {
    return new Client(authorization, other.base, other.patience);
  }

  static Client nobody() {
    return new Client(null);
  }

  static Client partner(String id) {
    return RunningPlatform.get().access().apiKeys().stream()
        .filter(key -> key.partnerId().equals(id))
        .findFirst()
        .map(key -> withKey(key.key()))
        .orElseThrow();
  }

  static Client withKey(String key) {
    return new Client("ApiKey " + key);
  }

  static Client machine(String clientId) {
    MachineUser user =
        RunningPlatform.get().access().machineUsers().stream()
            .filter(u -> u.clientId().equals(clientId))
            .findFirst()
            .orElseThrow();
    String basic = user.clientId() + ":" + user.clientSecret();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(RunningPlatform.get().access().tokenEndpoint()))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    return new Client("Bearer " + send(request).json().path("access_token").asString());
  }

  Answer get(String path) {
    return send(request(path).GET().build());
  }

  Answer post(String path, Map<String, ?> body) {
    return post(path, JSON.writeValueAsString(body), Map.of());
  }

  Answer post(String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  /** In place of what is at {@code seen} now, or of nothing newer. */
  Answer put(String path, String seen, Object body) {
    return send(
        request(path)
            .header("If-Match", get(seen).header("ETag"))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  Answer delete(String path) {
    return send(request(path).DELETE().build());
  }

  Answer redeem(Map<String, ?> order, String key) {
    return redeem(order, Map.of("Idempotency-Key", key));
  }

  Answer redeem(Map<String, ?> order, Map<String, String> headers) {
    return post("/v1/redemptions", JSON.writeValueAsString(order), headers);
  }

  /** In one call, each under its {@code orderRef} as its key. */
  Answer redeemAll(List<Map<String, Object>> orders) {
    List<Map<String, Object>> items =
        orders.stream()
            .map(
                order -> {
                  Map<String, Object> item = new HashMap<>(order);
                  item.put("idempotencyKey", order.get("orderRef"));
                  return item;
                })
            .toList();
    return post("/v1/redemptions/batch", Map.of("mode", "PARTIAL", "items", items));
  }

  static String query(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(patience)
            .header("Accept-Language", "en");
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return request;
  }

  private static Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      return new Answer(response);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(request.uri() + " was not answered", e);
    }
  }

  /** What came back. */
  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    String body() {
      return response.body();
    }

    String text(String field) {
      return json().path(field).asString("");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    @Override
    public String toString() {
      return status() + " " + response.body();
    }
  }
}
