package onlinefriday.merchant.console;

import java.util.Set;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.filing.FilingOnDesk;
import onlinefriday.merchant.filing.FilingReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /officer}: filings that wait for an answer, or those in one state. */
@Controller
class OfficerOverview {
  /** All of these wait for an authority. */
  private static final Set<State> WAITING = Set.of(State.NOTIFIED, State.REGISTERING);

  private final FilingReading filings;

  OfficerOverview(FilingReading filings) {
    this.filings = filings;
  }

  @GetMapping("/officer")
  String show(
      Caller caller,
      ListQuery query,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String province,
      Model model) {
    Desks.authorities(caller);
    ListPage<FilingOnDesk> page =
        page(caller, query, stateOf(state), province.isEmpty() ? null : province);
    model.addAttribute("filings", page.items());
    model.addAttribute("cursor", page.nextCursor());
    model.addAttribute("state", state);
    model.addAttribute("province", province);
    model.addAttribute("ofTheCountry", caller.province() == null);
    return "officer/overview";
  }

  private ListPage<FilingOnDesk> page(
      Caller caller, ListQuery query, @Nullable State state, @Nullable String province) {
    return state == null || WAITING.contains(state)
        ? filings.queue(caller, query, state, province)
        : filings.list(caller, query, state.name(), province, null);
  }

  private static @Nullable State stateOf(String state) {
    try {
      return state.isEmpty() ? null : State.valueOf(state);
    } catch (IllegalArgumentException unknown) {
      throw new ApiProblem(CommonProblem.MALFORMED, "state");
    }
  }
}
