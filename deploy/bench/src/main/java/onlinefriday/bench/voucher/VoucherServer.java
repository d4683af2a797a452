package onlinefriday.bench.voucher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalLong;
import onlinefriday.contracts.json.WireJson;

/**
 * A running voucher-service.
 *
 * @param store where its ledger is
 */
record VoucherServer(Served served, String store, String authorization, HttpClient http) {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration KNOWN_WITHIN = Duration.ofSeconds(30);
  private static final long LOOK_EVERY_MS = 100;
  private static final int OK = 200;

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, String key, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  /** Returns once it has heard of the contestant's campaign. */
  void awaitCampaign(Entrant entrant) throws IOException, InterruptedException {
    long giveUp = System.nanoTime() + KNOWN_WITHIN.toNanos();
    while (get(usage(entrant)).statusCode() != OK) {
      if (System.nanoTime() > giveUp) {
        throw new IOException("the service does not know " + Programme.campaign(entrant));
      }
      Thread.sleep(LOOK_EVERY_MS);
    }
  }

  /** Redemptions of the contestant's campaign that are confirmed. */
  OptionalLong confirmed(Entrant entrant) throws IOException, InterruptedException {
    String body = get(usage(entrant)).body();
    return OptionalLong.of(WireJson.mapper().readTree(body).required("confirmed").asLong());
  }

  private static String usage(Entrant entrant) {
    return "/v1/campaigns/" + Programme.campaign(entrant) + "/usage";
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + path))
        .timeout(TIMEOUT)
        .header("Authorization", authorization);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
