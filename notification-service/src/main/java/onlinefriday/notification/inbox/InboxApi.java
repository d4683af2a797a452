package onlinefriday.notification.inbox;

import java.util.Locale;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/inbox")
final class InboxApi {
  private final Reading reading;

  InboxApi(Reading reading) {
    this.reading = reading;
  }

  @GetMapping
  InboxPage list(Caller caller, ListQuery query, Locale locale) {
    return reading.page(Reader.of(caller), query, locale);
  }

  @PostMapping("/{id}/read")
  ItemView read(Caller caller, @PathVariable String id, Locale locale) {
    return reading
        .markRead(Reader.of(caller), id, locale)
        .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
  }
}
