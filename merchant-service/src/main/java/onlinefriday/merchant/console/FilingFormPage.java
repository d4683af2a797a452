package onlinefriday.merchant.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.filing.FilingDesk;
import onlinefriday.merchant.filing.FilingReading;
import onlinefriday.merchant.filing.FilingView;
import onlinefriday.merchant.registry.MerchantDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a merchant writes what it wants to file; {@link TrialFragment} answers meanwhile. */
@Controller
@RequestMapping("/merchant/filings")
class FilingFormPage {
  /** A person acts for a handful. */
  private static final int MERCHANTS_MAX = 50;

  private final FilingDesk desk;
  private final FilingReading filings;
  private final MerchantDesk merchants;

  FilingFormPage(FilingDesk desk, FilingReading filings, MerchantDesk merchants) {
    this.desk = desk;
    this.filings = filings;
    this.merchants = merchants;
  }

  @GetMapping("/new")
  ModelAndView blank(
      Caller caller, @RequestParam(required = false) @Nullable String merchantId, Model model) {
    Desks.merchants(caller);
    Map<String, String> known = choices(caller);
    String only = known.size() == 1 ? known.keySet().iterator().next() : null;
    return show(caller, null, blankFor(merchantId == null ? only : merchantId), model);
  }

  @PostMapping
  ModelAndView draft(
      Caller caller, @RequestParam MultiValueMap<String, String> typed, Model model) {
    Desks.merchants(caller);
    return Sent.form(
        typed,
        () -> "/merchant/filings/" + desk.draft(caller, FilingFields.read(typed)) + "/items",
        form -> show(caller, null, form, model));
  }

  @GetMapping("/{id}/edit")
  ModelAndView edit(Caller caller, @PathVariable String id, Model model) {
    Desks.merchants(caller);
    FilingView filing = filings.find(id, caller).filing();
    return show(caller, filing, Form.of(FilingFields.valuesOf(filing)), model);
  }

  @PostMapping("/{id}/edit")
  ModelAndView correct(
      Caller caller,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.merchants(caller);
    FilingView filing = filings.find(id, caller).filing();
    return Sent.form(
        typed,
        () -> {
          desk.correct(id, caller, FormFields.seen(typed), FilingFields.read(typed));
          return "/merchant/filings/" + id + "?done=edit";
        },
        form -> show(caller, filing, form, model));
  }

  private ModelAndView show(Caller caller, @Nullable FilingView filing, Form form, Model model) {
    model.addAttribute("filing", filing);
    model.addAttribute("assessment", null);
    model.addAttribute("merchants", filing == null ? choices(caller) : Map.of());
    return form.on("merchant/form", model);
  }

  private Map<String, String> choices(Caller caller) {
    Map<String, String> named = new LinkedHashMap<>();
    for (MerchantState one : merchants.list(caller, new ListQuery(MERCHANTS_MAX, null)).items()) {
      named.put(one.id(), one.legalName());
    }
    return named;
  }

  private static Form blankFor(@Nullable String merchantId) {
    return merchantId == null ? Form.blank() : Form.of(Map.of("merchantId", List.of(merchantId)));
  }
}
