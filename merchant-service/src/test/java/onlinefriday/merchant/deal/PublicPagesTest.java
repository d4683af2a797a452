package onlinefriday.merchant.deal;

import static onlinefriday.merchant.filing.Desk.contest;
import static onlinefriday.merchant.filing.Desk.discount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import onlinefriday.defaults.testing.MovableClock;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.merchant.filing.Desk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class PublicPagesTest {
  /** The filings of all other tests come due as well when the clock moves. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

  @BeforeEach
  void itIsAMondayInNovember() {
    clock.moveTo(Instant.parse(Desk.NOVEMBER_16));
  }

  @AfterEach
  void itIsToday() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vi | Ưu đãi | 101.000 ₫ | Giảm 99.000 ₫ (49,5%)    | ghi nhận ngày 10/11/2026 | 03/12/2026
          en | Deals  | 101,000 ₫ | You save 99,000 ₫ (49.5%) | seen on 10 Nov 2026       | 3 Dec 2026
          """)
  void anOfferIsShownWithItsEvidenceInBothLanguages(
      String language, String title, String price, String saving, String seen, String lastDay) {
    offer(discount(desk().merchant()), 1);
    String page = onceShown("/deals?q=" + mark + "&lang=" + language);
    assertThat(page.replace('\u00a0', ' '))
        .contains("lang=\"" + language + "\"", title, price, saving, seen, lastDay)
        .contains("&lt;b&gt;Áo", "/complaints?merchantId=")
        .doesNotContain("<b>Áo", "??");
  }

  @Test
  void pagesLeadOnAndBack() {
    offer(discount(desk().merchant()), 30);
    String first = onceShown("/deals?q=" + mark);
    await().atMost(PATIENCE).until(() -> cards(get("/deals?q=" + mark).body()) == 24);
    assertThat(first).contains("cursor=");
    String link = first.replaceAll("(?s).*rel=\"next\"[^>]*href=\"([^\"]*)\".*", "$1");
    String next = get("/deals" + link.replace("&amp;", "&")).body();
    assertThat(cards(next)).isEqualTo(6);
    assertThat(next).contains("Về trang đầu").doesNotContain("rel=\"next\"");
  }

  @Test
  void whatCannotBeMeantIsSaidAboveTheEmptyList() {
    HttpResponse<String> page = get("/deals?province=99");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("role=\"alert\"", "id=\"q\"");
    HttpResponse<String> byScript =
        send(request("/deals?province=99").header("HX-Request", "true").GET());
    assertThat(byScript.statusCode()).isEqualTo(200);
    assertThat(byScript.body()).contains("role=\"alert\"");
    assertThat(get("/deals?q=" + mark).body())
        .contains("Không có ưu đãi nào như vậy")
        .doesNotContain("Chưa thấy trong phần đầu");
    assertThat(get("/deals/assets/deals.css").statusCode()).isEqualTo(200);
  }

  @Test
  void aReceiptIsCheckedHoweverItsNumberIsWritten() {
    String path = offer(contest(desk().merchant(), "79"), 1);
    String number = desk().operator().get(path).body().at("/receipts/0/number").asString();
    assertThat(onceShown("/deals?q=" + mark)).contains("/filing-receipts?number=" + number);
    String typed = number.toLowerCase(Locale.ROOT).replace("-", "%20");
    assertThat(get("/filing-receipts?number=" + typed).body())
        .contains(number, "Biên nhận có thật", "Đã thông báo", "Sở Công Thương Hồ Chí Minh");
    assertThat(get("/filing-receipts?number=1&lang=en").body()).contains("no receipt of this");
    assertThat(get("/filing-receipts").body()).contains("id=\"number\"").doesNotContain("alert");
  }

  @Test
  void aComplaintIsSentFromThePageAndAnswered() {
    String merchant = desk().merchant();
    HttpResponse<String> sent =
        post("kind=PRICE_INFLATED&contact=&text=gi%C3%A1+" + mark + "&merchantId=" + merchant);
    assertThat(sent.statusCode()).isEqualTo(302);
    String location = sent.headers().firstValue("Location").orElseThrow();
    String id = location.substring(location.indexOf("sent=") + 5);
    assertThat(desk().operator().get("/v1/complaints/" + id).text("text")).isEqualTo("giá " + mark);
    assertThat(get("/complaints?sent=" + id).body())
        .contains(id)
        .doesNotContain("<form method=\"post\"");
    assertThat(get("/complaints?sent=%3Cb%3E").body()).doesNotContain("&lt;b&gt;");
  }

  @Test
  void aComplaintThatSaysNothingIsShownAgainWithWhatIsWrong() {
    HttpResponse<String> page = post("kind=NONE&text=+&contact=0900&merchantId=không");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("kind-error", "text-error", "merchantId-error", "value=\"0900\"");
  }

  /** The path of the filing. */
  private String offer(Map<String, @Nullable Object> body, int many) {
    body.put(
        "items",
        IntStream.range(0, many)
            .mapToObj(
                i ->
                    Map.of(
                        "sku",
                        "A" + i,
                        "name",
                        "<b>Áo " + mark,
                        "referencePrice",
                        200_000,
                        "referenceObservedOn",
                        "2026-11-10",
                        "promotionalPrice",
                        101_000))
            .toList());
    String path = desk().submitted(body);
    clock.moveTo(Instant.parse("2026-11-24T02:00:00Z"));
    return path;
  }

  private String onceShown(String path) {
    await().atMost(PATIENCE).until(() -> cards(get(path).body()) > 0);
    return get(path).body();
  }

  private static int cards(String page) {
    return page.split("<article", -1).length - 1;
  }

  private HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  private HttpResponse<String> post(String form) {
    String encoded = form.replace("không", URLEncoder.encode("không", StandardCharsets.UTF_8));
    return send(
        request("/complaints")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept", "text/html");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return BROWSER.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Desk desk() {
    return new Desk(port);
  }
}
