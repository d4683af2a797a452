package onlinefriday.reporting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import onlinefriday.contracts.event.RedemptionEvent;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.Topics;
import org.jspecify.annotations.Nullable;

/** Asks the service as a caller would, and tells it of redemptions as voucher-service would. */
public final class ReportingHttp {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private ReportingHttp() {}

  public static HttpResponse<String> get(
      int port, String path, @Nullable String token, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(port, path));
    if (token != null) {
      request.header("Authorization", token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static URI uri(int port, String pathAndQuery) {
    return URI.create("http://localhost:" + port + pathAndQuery);
  }

  public static void publish(RedemptionEvent event) {
    Topics.send(
        Topic.REDEMPTIONS, event.redemptionId(), WireJson.mapper().writeValueAsBytes(event));
  }
}
