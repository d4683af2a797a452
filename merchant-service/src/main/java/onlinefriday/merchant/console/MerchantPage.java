package onlinefriday.merchant.console;

import java.util.List;
import java.util.Map;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.registry.MerchantDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** {@code /merchant/traders}: registers a merchant, or corrects what is known of one. */
@Controller
@RequestMapping("/merchant/traders")
class MerchantPage {
  private final MerchantDesk desk;

  MerchantPage(MerchantDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/new")
  ModelAndView blank(Caller caller, Model model) {
    Desks.merchants(caller);
    return show(null, Form.blank(), model);
  }

  @PostMapping
  ModelAndView register(
      Caller caller, @RequestParam MultiValueMap<String, String> typed, Model model) {
    Desks.merchants(caller);
    return Sent.form(
        typed,
        () -> {
          desk.register(caller, fields(typed));
          return "/merchant?done=register";
        },
        form -> show(null, form, model));
  }

  @GetMapping("/{id}")
  ModelAndView one(Caller caller, @PathVariable String id, Model model) {
    Desks.merchants(caller);
    MerchantState merchant = desk.find(id, caller);
    return show(merchant, Form.of(values(merchant)), model);
  }

  @PostMapping("/{id}")
  ModelAndView correct(
      Caller caller,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.merchants(caller);
    MerchantState merchant = desk.find(id, caller);
    return Sent.form(
        typed,
        () -> {
          boolean review =
              desk.correct(id, caller, FormFields.seen(typed), correction(typed, merchant));
          return "/merchant?done=" + (review ? "review" : "correct");
        },
        form -> show(merchant, form, model));
  }

  private static ModelAndView show(@Nullable MerchantState merchant, Form form, Model model) {
    model.addAttribute("merchant", merchant);
    return form.on("merchant/trader", model);
  }

  private static ObjectNode fields(MultiValueMap<String, String> typed) {
    return new FormFields(typed)
        .text("legalName", "taxCode", "kind", "province", "contactEmail")
        .ticks("sells", "vietnameseGoods", "ocop")
        .lines("platforms")
        .json();
  }

  /** What the form does not show stays. */
  private static ObjectNode correction(MultiValueMap<String, String> typed, MerchantState known) {
    ObjectNode fields = fields(typed);
    if (known.sells() != null) {
      fields.putPOJO("sells", known.sells());
    }
    if (known.verification() != null) {
      fields.putPOJO("verification", known.verification());
    }
    return fields;
  }

  private static Map<String, List<String>> values(MerchantState merchant) {
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    values.add("version", Long.toString(merchant.version()));
    values.add("legalName", merchant.legalName());
    values.add("taxCode", merchant.taxCode());
    values.add("kind", merchant.kind().name());
    values.add("province", merchant.province());
    values.add("contactEmail", merchant.contactEmail() == null ? "" : merchant.contactEmail());
    values.add(
        "platforms", merchant.platforms() == null ? "" : String.join("\n", merchant.platforms()));
    return values;
  }
}
