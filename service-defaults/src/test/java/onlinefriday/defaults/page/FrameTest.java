package onlinefriday.defaults.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    classes = SamplePages.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FrameTest {
  private static final Pattern MENU = Pattern.compile("(?s)<nav class=\"frame-menu\".*?</nav>");
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

  private final HttpClient browser = HttpClient.newHttpClient();

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "                , / /deals /complaints",
        "national-operator, / /deals /complaints /console /officer /inspector /province /inbox",
        "province-officer, / /deals /complaints /officer /inspector /province /inbox",
        "inspector       , / /deals /complaints /officer /inspector /province /inbox",
        "merchant        , / /deals /complaints /merchant /inbox",
        "auditor         , / /deals /complaints /console /officer /inspector /province /inbox",
        "no-such-role    , / /deals /complaints /merchant"
      })
  void menuFollowsTheRole(String role, String paths) throws Exception {
    String page = role == null ? get("/").body() : get("/", role, "Mai").body();

    assertThat(links(found(MENU, page))).containsExactly(paths.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/province", "/province/79", "/no-such-page"})
  void pagesAnswerPeopleAndRefuseKeysAlsoWherePagesArePublic(String path) throws Exception {
    var refused = get(path, "partner", "Shopee");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(refused.body()).contains("\"code\":\"forbidden\"");
    assertThat(get("/assets/frame.css", "partner", "Shopee").statusCode()).isNotEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"/, /", "/province, /province", "/province/79, /province"})
  void menuMarksTheCurrentPageAndThoseBelowIt(String path, String marked) throws Exception {
    String menu = found(MENU, get(path, "auditor", "Mai").body());

    assertThat(menu).containsOnlyOnce("aria-current");
    assertThat(menu).contains("href=\"" + marked + "\" aria-current=\"page\"");
  }

  @Test
  void personIsNamedWithTheirRoleAndMaySignOut() throws Exception {
    String page = get("/", "inspector", "Nguyễn Thị Mai").body();

    assertThat(page).contains(">Nguyễn Thị Mai<", "Cán bộ kiểm tra", "action=\"/sign-out\"");
    assertThat(page).doesNotContain("/sign-in");
  }

  @Test
  void signInReturnsToThisPageWithItsParameters() throws Exception {
    assertThat(get("/province?edition=2026&lang=en&q=a%20b").body())
        .contains("href=\"/sign-in?next=/province?edition%3D2026%26q%3Da%2520b\"");
  }

  @Test
  void hostileNameIsShownAsText() throws Exception {
    String page = get("/", "merchant", "<script>alert(1)</script>").body();

    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>");
  }

  @Test
  void hostileTitleAndParametersAreShownAsText() throws Exception {
    String page = get("/?q=%22%3E%3Cscript%3E&x='onload='").body();

    assertThat(page).contains("<title>Ngày mua sắm &lt;trực tuyến&gt; · Online Friday</title>");
    assertThat(page).doesNotContain("<script>").contains("?q=%22%3E%3Cscript%3E&amp;x=&#39;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/console/parts", "/nothing"})
  void noPageHasInlineScriptOrStyle(String path) throws Exception {
    HttpResponse<String> page = get(path, "national-operator", "Mai");

    assertThat(page.body())
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContainPattern("(?i)<[^>]+ (style|on[a-z]+)=")
        .doesNotContain("<style", "javascript:", "src=\"http", "href=\"http");
    assertThat(header(page, "Content-Security-Policy"))
        .startsWith("default-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
  }

  @Test
  void everyAssetOfAPageIsServed() throws Exception {
    String page = get("/console/parts").body();
    List<String> assets =
        Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"")
            .matcher(page)
            .results()
            .map(asset -> asset.group(1))
            .toList();

    assertThat(assets).hasSizeGreaterThanOrEqualTo(7);
    for (String asset : assets) {
      assertThat(get(asset).statusCode()).as(asset).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/forbidden, 403, Bạn không có quyền xem trang này",
    "/nothing  , 404, Không tìm thấy trang",
    "/busy     , 503, Hệ thống đang bận",
    "/broken   , 500, Hệ thống gặp sự cố"
  })
  void errorsAreShownInTheFrame(String path, int status, String title) throws Exception {
    HttpResponse<String> page = get(path, "inspector", "Mai");

    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains(title, header(page, "X-Request-Id"), ">Mai<", "/province");
  }

  @Test
  void errorPageSignsInBackToThePageThatFailed() throws Exception {
    assertThat(get("/forbidden?a=1").body()).contains("/sign-in?next=/forbidden?a%3D1");
  }

  @Test
  void partsShowWhatTheyAreGiven() throws Exception {
    assertThat(get("/console/parts?q=1").body())
        .contains("<span class=\"badge\" data-state=\"PAUSED\">Tạm dừng</span>")
        .contains("data-state=\"NEVER_HEARD\">NEVER_HEARD<")
        .contains("href=\"?q=1&amp;cursor=a+b%26c\"")
        .contains("aria-invalid=\"true\" aria-describedby=\"amount-error amount-hint\"")
        .contains("value=\"&lt;script&gt;\"")
        .contains("11:00 21/11/2026</time>")
        .contains("data-over>Đang mở");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html")
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String role, String name)
      throws IOException, InterruptedException {
    return get(path + "?role=" + role + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String found(Pattern pattern, String page) {
    return pattern.matcher(page).results().findFirst().orElseThrow().group();
  }

  private static List<String> links(String html) {
    return LINK.matcher(html).results().map(link -> link.group(1)).toList();
  }
}
