package onlinefriday.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"a@b", "lien.he+of@shop.example.vn", "o'neil@xn--bi-yja.vn"})
  void plainAddressIsTaken(String text) {
    assertThat(EmailAddress.of(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@",
        "@b",
        "a b@c.vn",
        "a@b.vn\r\nBcc: c@d.vn",
        "a@b.vn\n",
        "a@b.vn\u0000",
        "a@b.vn,c@d.vn",
        "A <a@b.vn>",
        "\"a\"@b.vn",
        "a..b@c.vn",
        ".a@b.vn",
        "a@-b.vn",
        "a@b..vn",
        "thư@b.vn"
      })
  void anythingElseIsNot(String text) {
    assertThat(EmailAddress.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {255, 100_000})
  void longOneIsNot(int length) {
    assertThat(EmailAddress.of("a@" + "b".repeat(length - 2))).isEmpty();
  }
}
