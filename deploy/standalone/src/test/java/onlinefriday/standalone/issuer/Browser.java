package onlinefriday.standalone.issuer;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps cookies, follows nothing by itself. */
final class Browser {
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String site;

  Browser(String site) {
    this.site = site;
  }

  HttpResponse<String> get(String path) throws Exception {
    var uri = URI.create(site).resolve(path);
    return send(HttpRequest.newBuilder(uri).header("Accept", "text/html"));
  }

  HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    return send(form(path, form));
  }

  HttpResponse<String> post(String path, Map<String, String> form, String user, String password)
      throws Exception {
    return send(form(path, form).header("Authorization", basic(user, password)));
  }

  static String basic(String user, String password) {
    var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  static JsonNode claims(String token) {
    return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private HttpRequest.Builder form(String path, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(site).resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
