package onlinefriday.standalone.issuer;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import onlinefriday.standalone.BackboneSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One self-contained page in both languages. */
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
      CsrfToken csrf, @RequestParam(required = false) @Nullable String error) {
    var html =
        page.replace("{csrf-name}", csrf.getParameterName())
            .replace("{csrf}", csrf.getToken())
            .replace("{refused}", error == null ? "hidden" : "")
            .replace("{home}", home.toString());
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(html);
  }

  @GetMapping("/")
  ResponseEntity<Void> home() {
    return ResponseEntity.status(HttpStatus.FOUND).location(home).build();
  }
}
