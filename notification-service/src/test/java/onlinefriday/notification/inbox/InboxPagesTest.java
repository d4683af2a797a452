package onlinefriday.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onlinefriday.defaults.testing.ServiceTest;
import onlinefriday.defaults.testing.Tokens;
import onlinefriday.notification.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class InboxPagesTest {
  private static final String UNREAD = "inbox-unread";

  private final String merchant = "p-" + UUID.randomUUID();
  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  private People people;

  @BeforeEach
  void people() {
    people = new People(port);
  }

  @Test
  void pageShowsWhatIsUnreadAndMarksIt() {
    add("a", "Cửa hàng Áo Dài");
    assertThat(page("vi").body())
        .contains("Bạn có 1 tin chưa đọc.", "Thương nhân “Cửa hàng Áo Dài” bị đình chỉ", UNREAD)
        .doesNotContain("Chưa có tin nào");

    HttpResponse<String> marked =
        people.post("/inbox/" + itemId("a") + "/read", Tokens.merchant(merchant));
    assertThat(marked.statusCode()).isEqualTo(303);
    assertThat(marked.headers().firstValue("Location")).hasValue("/inbox");
    assertThat(page("vi").body()).contains("Bạn đã đọc tất cả.").doesNotContain(UNREAD);
  }

  @Test
  void pageSpeaksEnglish() {
    add("a", "Cửa hàng Áo Dài");

    assertThat(page("en").body())
        .contains("You have 1 unread message.", "Merchant “Cửa hàng Áo Dài” is suspended");
  }

  @Test
  void hostileNameIsTextOnThePage() {
    add("a", "<script>alert('{0}')</script>\"><img src=x onerror=alert(1)>");

    assertThat(page("vi").body())
        .contains("&lt;script&gt;alert(&#39;{0}&#39;)&lt;/script&gt;")
        .doesNotContain("<script>alert", "<img src=x");
  }

  @Test
  void emptyInboxSaysSo() {
    assertThat(page("vi").body()).contains("Chưa có tin nào").doesNotContain("chưa đọc");
  }

  @Test
  void personWhoHasNotSignedInIsSentToSignIn() {
    HttpResponse<String> answer = people.get("/inbox", "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?next=%2Finbox");
  }

  @Test
  void filesOfThePageAreServed() {
    assertThat(people.get("/inbox/inbox.js").statusCode()).isEqualTo(200);
    assertThat(people.get("/inbox/inbox.css").statusCode()).isEqualTo(200);
  }

  private void add(String id, String name) {
    inbox.add(
        new Item(
            itemId(id),
            Kind.MERCHANT_SUSPENDED,
            Map.of("name", name),
            List.of(Audience.merchant(merchant)),
            Instant.parse("2026-11-27T00:00:00Z")));
  }

  private String itemId(String id) {
    return id + "." + merchant;
  }

  private HttpResponse<String> page(String language) {
    HttpResponse<String> page =
        people.get(
            "/inbox",
            "Authorization",
            Tokens.merchant(merchant),
            "Accept",
            "text/html",
            "Accept-Language",
            language);
    assertThat(page.statusCode()).isEqualTo(200);
    return page;
  }
}
