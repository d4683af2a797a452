package onlinefriday.standalone.provisioning;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import onlinefriday.standalone.access.ApiKey;
import onlinefriday.standalone.access.MachineUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's public API, spoken as any outsider would. */
public final class Api {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client;
  private final String gateway;
  private final String issuer;

  public Api(HttpClient client, String gateway, String issuer) {
    this.client = client;
    this.gateway = gateway;
    this.issuer = issuer;
  }

  /** The same API with a fresh token of this machine user. */
  Caller as(MachineUser user) throws IOException {
    var basic = (user.clientId() + ":" + user.clientSecret()).getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
            .timeout(TIMEOUT)
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    var reply = send(request);
    if (reply.status() != 200)
      throw new IOException("no token for " + user.clientId() + ": " + reply);
    return new Caller("Bearer " + reply.text("access_token"));
  }

  /** The same API with this key. */
  Caller with(ApiKey key) {
    return new Caller("ApiKey " + key.key());
  }

  /** The edition in which codes can be spent right now. */
  public Optional<String> openEdition() throws IOException {
    var clock =
        send(HttpRequest.newBuilder(URI.create(gateway + "/v1/clock")).timeout(TIMEOUT).build());
    var open = clock.body().path("window").path("state").asString("").equals("OPEN");
    return open ? Optional.of(clock.text("edition")) : Optional.empty();
  }

  private Reply send(HttpRequest request) throws IOException {
    try {
      var response = client.send(request, BodyHandlers.ofString());
      return new Reply(response.statusCode(), parse(response.body()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }

  private static JsonNode parse(String body) {
    return body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.nullNode();
  }

  /** One who calls with one credential. */
  final class Caller {
    private final String authorization;

    private Caller(String authorization) {
      this.authorization = authorization;
    }

    Reply get(String path) throws IOException {
      return send(request(path).GET().build());
    }

    Reply post(String path, Object body) throws IOException {
      return send(with(request(path), body).build());
    }

    Reply post(String path, Object body, String idempotencyKey) throws IOException {
      return send(with(request(path), body).header("Idempotency-Key", idempotencyKey).build());
    }

    private HttpRequest.Builder with(HttpRequest.Builder request, Object body) {
      return request
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(gateway + path))
          .timeout(TIMEOUT)
          .header("Authorization", authorization)
          .header("Accept-Language", "en");
    }
  }

  /** The body of an action that takes none. */
  static Map<String, Object> nothing() {
    return Map.of();
  }
}
