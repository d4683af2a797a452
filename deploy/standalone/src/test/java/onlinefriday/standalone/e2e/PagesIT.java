package onlinefriday.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.standalone.access.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser, wide and on a phone. */
class PagesIT {
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void openBrowser() {
    Optional<Path> chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (chromium.isEmpty() && "true".equals(System.getenv("CI"))) {
      fail("CI has no browser");
    }
    assumeTrue(chromium.isPresent(), "no Chromium or Chrome on this machine");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-background-networking", "--disable-gpu")));
  }

  @AfterAll
  static void closeBrowser() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void theFrontPageCountsDownInBothLanguagesWithoutSignIn() {
    Season.open(Map.of());
    try (BrowserContext visitor = wide()) {
      Page page = visitor.newPage();
      page.navigate(url("/"));
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");

      page.navigate(url("/?lang=en"));
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }
  }

  @Test
  void anOfficerSignsInSeesTheFiguresOfARedemptionAndSignsOut() {
    Season season = Season.open(Map.of());
    Client.partner("shopee").redeem(season.order("lan", "PAGE-1"), "page-1");

    try (BrowserContext officer = wide()) {
      Page page = officer.newPage();
      signIn(page, "officer-79", "/province?edition=" + season.edition());
      assertThat(page.url()).contains("/province");
      page.getByText("450.000").first().waitFor();

      page.locator("form[action='/sign-out'] button").first().click();
      page.waitForURL(url -> !url.contains("/sign-out"));
      page.navigate(url("/province"));
      assertThat(page.url()).contains("/login");
    }
  }

  @Test
  void theOperatorsConsoleListsTheCampaignAndNobodyElseSeesIt() {
    Season season = Season.open(Map.of());
    try (BrowserContext operator = wide()) {
      Page page = operator.newPage();
      signIn(page, "operator", "/console");
      assertThat(page.content()).contains(season.campaign());
    }
    try (BrowserContext officer = wide()) {
      Page page = officer.newPage();
      signIn(page, "officer-79", "/console");
      assertThat(page.content()).doesNotContain(season.campaign());
    }
  }

  @Test
  void aMerchantFilesTheOfficerAcceptsAndEachSeesOnlyTheirs() {
    String name = "Cuộc thi " + UUID.randomUUID();
    String filing;
    try (BrowserContext merchant = wide()) {
      Page page = merchant.newPage();
      signIn(page, "merchant-m-1001", "/merchant/filings/new?merchantId=m-1001");
      filing = filed(page, name);
      assertThat(page.locator(".receipt .number").innerText()).contains("-79-");
    }
    try (BrowserContext officer = wide()) {
      Page page = officer.newPage();
      signIn(page, "officer-79", "/officer");
      page.getByText(name).click();
      page.locator("#decide input[value=ACCEPT]").check();
      page.locator("#decide button").click();
      page.locator(".badge[data-state=ACCEPTED]").first().waitFor();
    }
    assertSeesNothing("officer-68", "/officer/filings/" + filing, name);
    assertSeesNothing("shopkeeper", "/merchant/filings/" + filing, name);
    assertSeesNothing("shopkeeper", "/merchant", name);
  }

  @Test
  void aFilingInForceIsAmendedAndWhoWillBeToldIsSaidBeforehand() {
    try (BrowserContext merchant = wide()) {
      Page page = merchant.newPage();
      signIn(page, "merchant-m-1001", "/merchant/filings/new?merchantId=m-1001");
      String filing = filed(page, "Cuộc thi " + UUID.randomUUID());
      page.navigate(url("/merchant/filings/" + filing + "/amend"));
      page.locator("input[name=provinces][value='68']").check();
      page.locator("#law").getByText("cấp số tiếp nhận mới").first().waitFor();
      page.getByText("Nộp sửa đổi").last().click();
      page.waitForURL(url -> url.endsWith("?done=amend"));
      assertThat(page.locator(".receipt .number").allInnerTexts())
          .anyMatch(number -> number.contains("-79-"))
          .anyMatch(number -> number.contains("-68-"));
    }
  }

  @ParameterizedTest(name = "{0} fits a phone for {1}")
  @CsvSource({
    "/, ''",
    "/deals, ''",
    "/complaints, ''",
    "/filing-receipts?number=1, ''",
    "/console, operator",
    "/merchant, shopkeeper",
    "/merchant/traders/m-1001/claims, merchant-m-1001",
    "/merchant/traders/m-1001/members, merchant-m-1001",
    "/officer, officer-79",
    "/officer/claims, officer-79",
    "/officer/merchants/m-1001/cap-exceptions, operator",
    "/inspector, inspector-79",
    "/province, officer-79",
    "/inbox, officer-79"
  })
  void aPageFitsAPhoneAndRunsWithoutErrors(String path, String username) {
    Season.open(Map.of());
    try (BrowserContext phone =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
      Page page = phone.newPage();
      List<String> errors = new ArrayList<>();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              errors.add(message.text());
            }
          });
      page.onPageError(errors::add);
      if (username.isEmpty()) {
        page.navigate(url(path));
      } else {
        signIn(page, username, path);
      }
      int width = (int) page.evaluate("document.documentElement.scrollWidth");

      assertThat(width).isLessThanOrEqualTo(390);
      assertThat(errors).isEmpty();
    }
  }

  /** Fills in the form as a person does, and hands it in. */
  private static String filed(Page page, String name) {
    LocalDate start = LocalDate.now(VietnamTime.ZONE).plusDays(60);
    page.locator("#name").fill(name);
    page.locator("#form").selectOption("contest");
    page.locator("#start").fill(start.toString());
    page.locator("#end").fill(start.plusDays(7).toString());
    page.locator("input[name=provinces][value='79']").check();
    page.locator("#channel").selectOption("MIXED");
    page.locator("#totalPrizeValue").fill("200.000.000");
    page.locator("#law").getByText("Sở Công Thương").first().waitFor();
    page.locator("main form button[type=submit]").click();
    page.waitForURL(url -> url.endsWith("/items"));
    String filing = page.url().replaceAll(".*/filings/|/items", "");
    page.navigate(url("/merchant/filings/" + filing + "/submit"));
    page.locator("main form button[type=submit]").click();
    page.locator(".badge[data-state=NOTIFIED]").first().waitFor();
    return filing;
  }

  private static void assertSeesNothing(String username, String path, String name) {
    try (BrowserContext other = wide()) {
      Page page = other.newPage();
      signIn(page, username, path);
      assertThat(page.content()).doesNotContain(name);
    }
  }

  private static BrowserContext wide() {
    return browser.newContext(
        new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("vi-VN"));
  }

  private static void signIn(Page page, String username, String next) {
    Person person =
        RunningPlatform.get().access().people().stream()
            .filter(p -> p.username().equals(username))
            .findFirst()
            .orElseThrow();
    page.navigate(url("/sign-in?next=" + Client.query(next)));
    page.locator("input[name=username]").fill(person.username());
    page.locator("input[name=password]").fill(person.password());
    page.locator("button[type=submit]").first().click();
    page.waitForURL(url -> url.startsWith(RunningPlatform.get().gateway()));
  }

  private static String url(String path) {
    return RunningPlatform.get().gateway() + path;
  }
}
