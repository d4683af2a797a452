package onlinefriday.merchant.console;

import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /merchant/filings/{id}}: a filing, what the law says of it, and what can be done. */
@Controller
class FilingPage {
  private final FilingPanel panel;

  FilingPage(FilingPanel panel) {
    this.panel = panel;
  }

  @GetMapping("/merchant/filings/{id}")
  ModelAndView show(Caller caller, @PathVariable String id, ListQuery query, Model model) {
    Desks.merchants(caller);
    panel.fill(model, caller, id, query);
    return Form.blank().on("merchant/filing", model);
  }
}
