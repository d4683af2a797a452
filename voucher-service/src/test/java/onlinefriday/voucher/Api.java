package onlinefriday.voucher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.testing.Patience;
import onlinefriday.defaults.testing.Tokens;
import tools.jackson.databind.JsonNode;

/** The service as a shopping app calls it. */
public final class Api {
  public static final String SHOPEE =
      Tokens.partner("shopee", "vouchers:validate", "vouchers:redeem");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  public Api(int port) {
    this.base = "http://localhost:" + port;
  }

  /** An answer with its body as it came. */
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public JsonNode json() {
      return WireJson.mapper().readTree(response.body());
    }

    public String code() {
      return json().path("code").asString("");
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public Answer redeem(String key, Map<String, ?> body) {
    return redeem(SHOPEE, key, body);
  }

  public Answer redeem(String token, String key, Map<String, ?> body) {
    return post(token, "/v1/redemptions", body, "Idempotency-Key", key);
  }

  public Answer validate(Map<String, ?> body) {
    return post(SHOPEE, "/v1/vouchers/validate", body);
  }

  public Answer post(String token, String path, Object body, String... headers) {
    return send(
        request(token, path, headers)
            .POST(BodyPublishers.ofByteArray(WireJson.mapper().writeValueAsBytes(body))));
  }

  /** A body as it is, well-formed or not. */
  public Answer postRaw(String token, String path, String body, String... headers) {
    return send(
        request(token, path, headers).POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  public Answer get(String token, String path, String... headers) {
    return send(request(token, path, headers).GET());
  }

  private HttpRequest.Builder request(String token, String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Patience.MAX)
            .header("Content-Type", "application/json");
    if (!token.isEmpty()) {
      request.header("Authorization", token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
