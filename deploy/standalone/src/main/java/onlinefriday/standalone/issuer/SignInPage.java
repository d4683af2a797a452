package onlinefriday.standalone.issuer;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import onlinefriday.standalone.BackboneSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** One self-contained page in both languages. What was asked for waits in its form, not here. */
@RestController
class SignInPage {
  private final String page;
  private final URI home;

  SignInPage(BackboneSettings settings) throws IOException {
    page = new ClassPathResource("issuer/sign-in.html").getContentAsString(StandardCharsets.UTF_8);
    home = URI.create(settings.gateway() + "/");
  }

  @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> signIn(
      CsrfToken csrf,
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable Long wait,
      @RequestParam(name = SignInFlow.ASKED, required = false) @Nullable String asked) {
    var html =
        page.replace("{csrf-name}", csrf.getParameterName())
            .replace("{csrf}", csrf.getToken())
            .replace("{refused}", error == null ? "hidden" : "")
            .replace("{slowed}", wait == null ? "hidden" : "")
            .replace("{wait}", String.valueOf(wait))
            .replace("{home}", home.toString())
            .replace("{asked-name}", SignInFlow.ASKED)
            .replace("{asked}", asked == null ? "" : HtmlUtils.htmlEscape(asked));
    var answer =
        wait == null
            ? ResponseEntity.ok()
            : ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", String.valueOf(wait));
    return answer
        .cacheControl(CacheControl.noStore())
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(html);
  }

  @GetMapping("/")
  ResponseEntity<Void> home() {
    return ResponseEntity.status(HttpStatus.FOUND).location(home).build();
  }
}
