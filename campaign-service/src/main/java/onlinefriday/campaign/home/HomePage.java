package onlinefriday.campaign.home;

import java.time.Clock;
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
    EditionState edition = current.find().orElse(null);
    model.addAttribute(
        "programme",
        edition == null
            ? Programme.NONE
            : Programme.of(edition, clock.instant(), LocaleContextHolder.getLocale()));
    return "home";
  }
}
