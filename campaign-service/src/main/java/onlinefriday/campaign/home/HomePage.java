package onlinefriday.campaign.home;

import java.time.Clock;
import java.time.Instant;
import onlinefriday.campaign.clock.CurrentEdition;
import onlinefriday.contracts.event.EditionState;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: what the programme is and when it opens, for everybody. */
@Controller
class HomePage {
  private final CurrentEdition current;
  private final Clock clock;

  HomePage(CurrentEdition current, Clock clock) {
    this.current = current;
    this.clock = clock;
  }

  @GetMapping("/")
  String home(Model model) {
    Instant now = clock.instant();
    EditionState edition = current.at(now).orElse(null);
    model.addAttribute(
        "programme",
        edition == null
            ? Programme.NONE
            : Programme.of(edition, now, LocaleContextHolder.getLocale()));
    return "home";
  }
}
