package onlinefriday.standalone.provisioning;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gateway and issuer in one: remembers what is made, refuses to make it twice, keeps count. */
final class FakePlatform implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  final List<String> made = new ArrayList<>();
  final List<String> liveKeys = new ArrayList<>();
  final Map<String, ObjectNode> editions = new HashMap<>();
  private final HttpServer server;

  FakePlatform() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var body = text.startsWith("{") ? JSON.readTree(text) : JSON.createObjectNode();
    var caller = exchange.getRequestHeaders().getFirst("Authorization");
    switch (exchange.getRequestMethod() + " " + path) {
      case "POST /oauth2/token" -> reply(exchange, 200, Map.of("access_token", "operator"));
      case "POST /v1/vouchers/validate" ->
          reply(exchange, liveKeys.contains(caller) ? 200 : 401, Map.of("valid", false));
      case "POST /v1/redemptions" -> reply(exchange, 201, Map.of());
      case "GET /v1/editions" -> reply(exchange, 200, Map.of("items", editions.values()));
      case "GET /v1/merchants/m-1001" ->
          reply(
              exchange,
              200,
              Map.of(
                  "state",
                  made.contains("POST /v1/merchants/m-1001/verify") ? "VERIFIED" : "REGISTERED"));
      default -> make(exchange, path, body);
    }
  }

  private void make(HttpExchange exchange, String path, JsonNode body) throws IOException {
    var id = body.path("id").asString("");
    var what = "POST " + path + (id.isEmpty() ? "" : " " + id);
    if (!id.isEmpty() && made.contains(what)) {
      reply(exchange, 409, Map.of("code", "exists"));
      return;
    }
    made.add(what);
    if (path.endsWith("/publish") && path.startsWith("/v1/editions/")) {
      editions.get(path.split("/")[3]).put("state", "PUBLISHED");
    } else if (path.equals("/v1/editions")) {
      editions.put(id, ((ObjectNode) body).put("state", "DRAFT"));
    }
    if (path.endsWith("/keys")) {
      liveKeys.add("ApiKey key-" + made.size());
      reply(exchange, 201, Map.of("key", "key-" + made.size()));
    } else {
      reply(exchange, id.isEmpty() ? 200 : 201, Map.of());
    }
  }

  private static void reply(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = JSON.writeValueAsBytes(body);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
