package onlinefriday.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.standalone.Backbone;
import onlinefriday.standalone.FreePorts;
import onlinefriday.standalone.access.Secrets;
import org.apache.catalina.Context;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What whoever reaches the issuer, and proves nothing, can do to it and to the store beside it. */
class StrangersTest {
  private static final String QUESTION =
      "/oauth2/authorize?response_type=code&client_id=gateway&scope=openid&code_challenge_method="
          + "S256&code_challenge=challenge&redirect_uri="
          + Browser.encoded("http://localhost:8080/login/oauth2/code/people");

  private static final int FLOODING = 64;
  private static final int FLOOD_REQUESTS = 4_000;

  @TempDir static Path data;
  static ServletWebServerApplicationContext backbone;
  static int storePort;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    storePort = FreePorts.next();
    backbone =
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                Backbone.class,
                "--server.port=0",
                "--onlinefriday.standalone.data=" + data,
                "--onlinefriday.standalone.store-port=" + storePort,
                "--onlinefriday.standalone.mail-port=0");
  }

  @AfterAll
  static void stop() {
    backbone.close();
  }

  @Test
  void nothingIsKeptForThem() throws Exception {
    var paths =
        List.of(
            QUESTION, "/login", "/", "/nothing", "/oauth2/token", "/userinfo", "/connect/logout");
    for (var round = 0; round < 50; round++) {
      for (var path : paths) {
        var reply = send(request(path).header("Accept", "text/html"));
        assertThat(reply.headers().allValues("Set-Cookie"))
            .noneMatch(cookie -> cookie.startsWith("issuer="));
        send(request(path).POST(BodyPublishers.ofString("username=a&password=b")));
      }
    }
    assertThat(backbone.getBean(BoundedSessions.class).size()).isZero();
    assertThat(sessionsOfTheServer()).isZero();
  }

  /** Sign-in pages, questions, forms and asked tokens, from many at once; guessing has its own. */
  @Test
  void aFloodLeavesNothingAndTheStoreGoesOn() throws Exception {
    try (var store = MongoClients.create("mongodb://localhost:" + storePort);
        var strangers = Executors.newFixedThreadPool(FLOODING)) {
      var documents = store.getDatabase("flood").getCollection("written");
      var done = new AtomicInteger();
      for (int i = 0; i < FLOOD_REQUESTS; i++) {
        int number = i;
        strangers.submit(
            () -> {
              send(strange(number));
              return done.incrementAndGet();
            });
      }
      int written = 0;
      while (done.get() < FLOOD_REQUESTS || written == 0) {
        documents.insertOne(new Document("_id", written++));
        assertThat(documents.countDocuments()).isEqualTo(written);
      }
    }
    assertThat(backbone.getBean(BoundedSessions.class).size()).isZero();
    assertThat(sessionsOfTheServer()).isZero();
    assertThat(send(request("/login")).statusCode()).isEqualTo(200);
  }

  private HttpRequest.Builder strange(int number) {
    return switch (number % 4) {
      case 0 -> request("/login");
      case 1 -> request(QUESTION);
      case 2 ->
          request("/login").POST(BodyPublishers.ofString("username=p" + number + "&password=b"));
      default -> token("client_credentials"); // without a secret: guesses slow down their address
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Basic",
        "Basic !",
        "Basic b3BlcmF0b3I=",
        "Basic b3BlcmF0b3I6Z3Vlc3NlZA==",
        "Basic bm9ib2R5Omd1ZXNzZWQ=",
        "Bearer abc"
      })
  void tokenEndpointAsksAProgramWhoItIs(String authorization) throws Exception {
    for (var accept : List.of("text/html", "application/json", "*/*")) {
      var asked = token("client_credentials").header("Accept", accept);
      if (!authorization.isEmpty()) asked.header("Authorization", authorization);
      var reply = send(asked);
      assertThat(reply.statusCode()).isEqualTo(401);
      assertThat(reply.headers().firstValue("WWW-Authenticate"))
          .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic "));
      assertThat(reply.body()).isEqualTo("{\"error\": \"invalid_client\"}");
    }
  }

  @ParameterizedTest
  @CsvSource({"password, unsupported_grant_type", "refresh_token, invalid_request"})
  void wrongQuestionOfAKnownProgramIsTold(String grant, String error) throws Exception {
    var operator = backbone.getBean(Secrets.class).machineUser("operator");
    var reply =
        send(
            token(grant)
                .header("Accept", "text/html")
                .header(
                    "Authorization", Browser.basic(operator.clientId(), operator.clientSecret())));
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("\"error\":\"" + error + "\"");
  }

  @Test
  void tokenIsNotHadByReading() throws Exception {
    var reply = send(request("/oauth2/token").header("Accept", "text/html"));
    assertThat(reply.statusCode()).isEqualTo(405);
    assertThat(reply.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void questionThatIsTooLongIsRefused() throws Exception {
    var reply = send(request(QUESTION + "&state=" + "x".repeat(3_000)));
    assertThat(reply.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET /login HTTP/1.1\r\nHost: localhost\r\nX-",
        "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername="
      })
  void connectionsThatSendNothingMoreHoldNoPlace(String sent) throws Exception {
    try (var store = MongoClients.create("mongodb://127.0.0.1:" + storePort);
        var held = new Connections()) {
      for (var count = 0; count < 700; count++) held.open(sent);
      assertThat(send(request(QUESTION)).statusCode()).isEqualTo(302);
      assertThat(send(request("/login")).statusCode()).isEqualTo(200);
      var notes = store.getDatabase("strangers").getCollection("notes");
      notes.insertOne(new Document("sent", sent));
      assertThat(notes.countDocuments(new Document("sent", sent))).isEqualTo(1);
      assertThat(backbone.getBean(BoundedSessions.class).size()).isZero();
    }
  }

  private final class Connections implements AutoCloseable {
    private final List<Socket> open = new ArrayList<>();

    void open(String sent) throws IOException {
      var socket = new Socket(InetAddress.getLoopbackAddress(), port());
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
      open.add(socket);
    }

    @Override
    public void close() {
      for (var socket : open) {
        try {
          socket.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static int sessionsOfTheServer() {
    var tomcat = ((TomcatWebServer) backbone.getWebServer()).getTomcat();
    return Arrays.stream(tomcat.getHost().findChildren())
        .mapToInt(context -> ((Context) context).getManager().getActiveSessions())
        .sum();
  }

  private HttpRequest.Builder token(String grant) {
    return request("/oauth2/token")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("grant_type=" + grant));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static int port() {
    return backbone.getWebServer().getPort();
  }
}
