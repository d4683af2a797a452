package onlinefriday.defaults.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import onlinefriday.defaults.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

class MessagesTest {
  @Test
  void bothLanguagesSayTheSame() throws IOException {
    assertThat(messages("vi").keySet()).isEqualTo(messages("en").keySet());
  }

  @Test
  void everyPageAndEveryRoleHasAName() throws IOException {
    Properties messages = messages("vi");

    assertThat(MenuItem.values()).allMatch(item -> messages.containsKey(item.label()));
    assertThat(Role.values()).allMatch(role -> messages.containsKey("frame.role." + role.claim()));
  }

  @Test
  void servicesMessagesComeBeforeTheFrames() {
    MessageSource messages = new PageDefaults().messageSource(new String[] {"sample", "absent"});

    assertThat(messages.getMessage("sample.hello", null, Locale.of("en"))).isEqualTo("Hello");
    assertThat(messages.getMessage("sample.hello", null, Locale.of("fr"))).isEqualTo("Xin chào");
    assertThat(messages.getMessage("frame.sign-in", null, Locale.of("vi"))).isEqualTo("Mời vào");
    assertThat(messages.getMessage("frame.sign-in", null, Locale.of("en"))).isEqualTo("Sign in");
  }

  private static Properties messages(String language) throws IOException {
    String file = "/frame_" + language + ".properties";
    try (var in = MessagesTest.class.getResourceAsStream(file)) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    }
  }
}
