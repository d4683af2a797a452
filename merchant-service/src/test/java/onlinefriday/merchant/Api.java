package onlinefriday.merchant;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onlinefriday.contracts.json.WireJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The service as a caller sees it. */
public final class Api {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String base;
  private final @Nullable String authorization;
  private final Map<String, String> headers = new ConcurrentHashMap<>();

  public Api(int port, @Nullable String authorization) {
    this.base = "http://localhost:" + port;
    this.authorization = authorization;
  }

  public Api with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public Reply get(String path) {
    return send("GET", path, null);
  }

  public Reply delete(String path) {
    return send("DELETE", path, null);
  }

  public Reply post(String path, @Nullable Object body) {
    return send("POST", path, body == null ? null : json(body));
  }

  public Reply put(String path, Object body) {
    return send("PUT", path, json(body));
  }

  /** A page, as a browser asks for it. */
  public Reply page(String path) {
    return with("Accept", "text/html").get(path);
  }

  /** A form, as a browser sends it: name and value by turns. */
  public Reply form(String path, String... fields) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      encoded
          .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
          .append('&');
    }
    return with("Accept", "text/html")
        .send(
            "POST",
            path,
            "application/x-www-form-urlencoded",
            BodyPublishers.ofString(encoded.toString()));
  }

  /** A form with a file, as a browser sends it: name and value of the other fields by turns. */
  public Reply formWithFile(String path, String name, String rows, String... fields) {
    StringBuilder parts = new StringBuilder();
    String part = "--ranh-gioi\r\nContent-Disposition: form-data; name=\"";
    for (int i = 0; i < fields.length; i += 2) {
      parts
          .append(part)
          .append(fields[i])
          .append("\"\r\n\r\n")
          .append(fields[i + 1])
          .append("\r\n");
    }
    parts
        .append(part)
        .append("file\"; filename=\"")
        .append(name)
        .append("\"\r\nContent-Type: application/vnd.ms-excel\r\n\r\n")
        .append(rows)
        .append("\r\n--ranh-gioi--\r\n");
    return with("Accept", "text/html")
        .upload(
            path,
            "multipart/form-data; boundary=ranh-gioi",
            parts.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A file as the whole body. */
  public Reply upload(String path, String contentType, byte[] file) {
    return send("POST", path, contentType, BodyPublishers.ofByteArray(file));
  }

  public Reply send(String method, String path, @Nullable String body) {
    return body == null
        ? send(method, path, null, BodyPublishers.noBody())
        : send(method, path, "application/json", BodyPublishers.ofString(body));
  }

  private Reply send(String method, String path, @Nullable String contentType, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    headers.forEach(request::header);
    try {
      return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String json(Object body) {
    return body instanceof String text ? text : WireJson.mapper().writeValueAsString(body);
  }

  /** An answer. */
  public record Reply(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public JsonNode body() {
      return WireJson.mapper().readTree(response.body());
    }

    public String text(String field) {
      return body().path(field).asString("");
    }

    public String code() {
      return text("code");
    }

    /** The page as it was sent. */
    public String html() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }
}
