package onlinefriday.defaults.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.testing.Patience;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Who may do what: every operation of the service's OpenAPI document is tried by everybody, with
 * every role and scope, of this and of another province, merchant and partner, and held against the
 * module's table {@code access.txt}. An operation that the table does not name fails, and so does a
 * row that names none: a new endpoint cannot be forgotten.
 *
 * <p>Whoever may gets anything but 401, 403, 404 and 5xx (503 aside). Bodies are empty and
 * conditions missing, so it is mostly 400 or 428; that those come after 403 is the contract's
 * order. Everybody else gets 403 or 404, and 401 without a token.
 */
public abstract class AccessContract {
  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  /**
   * Makes what a row is about, fresh for each row. It belongs to {@link AccessTable#PROVINCE},
   * {@link AccessTable#MERCHANT} and {@link AccessTable#PARTNER}.
   *
   * @param what the second column; empty when the path names nothing
   * @return what stands in the path, by name; {@code body} is a body to send instead of {@code {}}
   */
  protected abstract Map<String, String> thing(String what);

  @Test
  void everyOperationStandsInTheTableAndEveryRowIsAnOperation() throws Exception {
    Set<String> named = new TreeSet<>();
    table().rows().forEach(row -> named.add(row.operation()));
    assertThat(named).isEqualTo(operations());
  }

  @TestFactory
  Stream<DynamicTest> everybodyMayDoWhatTheTableSaysAndNoMore() {
    return table().rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.toString(), () -> holds(row)));
  }

  @Test
  void pagesRefuseKeys() throws Exception {
    String key = AccessTable.CALLERS.get("key:vouchers:redeem");
    List<String> answered = new ArrayList<>();
    for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
      for (String path : mapping.getPatternValues()) {
        if (!path.startsWith("/v1/") && !path.startsWith("/v3/") && !path.equals("/error")) {
          int status = status(send("GET", filled(path, Map.of()), Map.of(), key));
          if (status != 403) {
            answered.add(path + " " + status);
          }
        }
      }
    }
    assertThat(answered).isEmpty();
  }

  private void holds(AccessTable.Row row) throws Exception {
    Map<String, String> thing = thing(row.what());
    List<String> wrong = new ArrayList<>();
    boolean gone = false;
    for (boolean may : List.of(false, true)) {
      for (Map.Entry<String, String> caller : AccessTable.CALLERS.entrySet()) {
        if (row.may(caller.getKey()) == may) {
          int status =
              status(send(row.method(), filled(row.path(), thing), thing, caller.getValue()));
          boolean right = may ? isAnswered(status, gone) : isRefused(caller.getValue(), status);
          if (!right) {
            wrong.add(caller.getKey() + " " + status);
          }
          gone |= may && row.method().equals("DELETE");
        }
      }
    }
    assertThat(wrong).as("answers that the table does not expect").isEmpty();
  }

  /**
   * What one caller has deleted, the next who may does not find. 503 is an overload, such as by the
   * streams that others have just left: it is answered after 401 and 403, so it lets in too.
   */
  private static boolean isAnswered(int status, boolean gone) {
    return (status < 500 || status == 503)
        && status != 401
        && status != 403
        && (status != 404 || gone);
  }

  private static boolean isRefused(String authorization, int status) {
    return authorization.isEmpty() ? status == 401 : status == 403 || status == 404;
  }

  private static AccessTable table() {
    return AccessTable.read();
  }

  private Set<String> operations() throws Exception {
    Set<String> operations = new TreeSet<>();
    var answer = send("GET", "/v3/api-docs", Map.of(), "");
    try (InputStream body = answer.body()) {
      JsonNode paths = WireJson.mapper().readTree(body).path("paths");
      for (var path : paths.properties()) {
        for (String verb : path.getValue().propertyNames()) {
          if (VERBS.contains(verb)) {
            operations.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey());
          }
        }
      }
    }
    assertThat(operations).isNotEmpty();
    return operations;
  }

  private static String filled(String template, Map<String, String> thing) {
    String path = template;
    for (var variable : thing.entrySet()) {
      path = path.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    return path.replaceAll("\\{[^/]*}", "none");
  }

  /** The head of an answer is enough: some are streams without an end. */
  private static int status(HttpResponse<InputStream> answer) throws IOException {
    answer.body().close();
    return answer.statusCode();
  }

  private HttpResponse<InputStream> send(
      String method, String path, Map<String, String> thing, String authorization)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(Patience.MAX)
            .header("Content-Type", thing.getOrDefault("content-type", "application/json"));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    boolean reads = method.equals("GET") || method.equals("DELETE");
    String body = thing.getOrDefault("body", "{}");
    request.method(method, reads ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return http.send(request.build(), BodyHandlers.ofInputStream());
  }
}
