package onlinefriday.notification.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListQuery;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The same inbox as a page; everything on it works without script. */
@Controller
final class InboxPages {
  private final Reading reading;
  private final String script = address("inbox/inbox.js");
  private final String stylesheet = address("inbox/inbox.css");

  InboxPages(Reading reading) throws IOException {
    this.reading = reading;
  }

  @GetMapping("/inbox")
  String page(Caller caller, ListQuery query, Locale locale, Model model) {
    model.addAttribute("inbox", reading.page(Reader.of(caller), query, locale));
    model.addAttribute("newest", query.after() == null);
    model.addAttribute("script", script);
    model.addAttribute("stylesheet", stylesheet);
    return "inbox";
  }

  @PostMapping("/inbox/{id}/read")
  ResponseEntity<Void> read(Caller caller, @PathVariable String id, Locale locale) {
    reading
        .markRead(Reader.of(caller), id, locale)
        .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, "/inbox")
        .build();
  }

  /** Names the content, so that a browser never keeps an old one. */
  private static String address(String file) throws IOException {
    try (InputStream content = new ClassPathResource("static/" + file).getInputStream()) {
      return "/" + file + "?v=" + DigestUtils.md5DigestAsHex(content);
    }
  }
}
