package onlinefriday.merchant.console;

import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.filing.FilingDesk;
import onlinefriday.merchant.filing.FilingOnDesk;
import onlinefriday.merchant.filing.FilingReading;
import onlinefriday.merchant.item.FiledItem;
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

/** {@code /merchant/filings/{id}/items}: the goods of a filing, by pages, and one of them. */
@Controller
@RequestMapping("/merchant/filings/{id}/items")
class ItemPage {
  private final FilingDesk desk;
  private final FilingReading filings;

  ItemPage(FilingDesk desk, FilingReading filings) {
    this.desk = desk;
    this.filings = filings;
  }

  /**
   * @param sku of the item that is to be changed, or null
   */
  @GetMapping
  ModelAndView list(
      Caller caller,
      @PathVariable String id,
      ListQuery query,
      @RequestParam(required = false) @Nullable String sku,
      Model model) {
    Desks.merchants(caller);
    Form form =
        sku == null
            ? Form.blank()
            : desk.item(id, caller, sku)
                .map(one -> Form.of(ItemFields.valuesOf(one)))
                .orElseGet(Form::blank);
    return show(caller, id, query, form, model);
  }

  @PostMapping
  ModelAndView put(
      Caller caller,
      @PathVariable String id,
      ListQuery query,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.merchants(caller);
    return Sent.form(
        typed,
        () -> {
          desk.putItem(id, caller, FormFields.seen(typed), ItemFields.read(typed));
          return "/merchant/filings/" + id + "/items?done=item";
        },
        form -> show(caller, id, query, form, model));
  }

  @PostMapping("/remove")
  ModelAndView remove(
      Caller caller,
      @PathVariable String id,
      ListQuery query,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Desks.merchants(caller);
    String sku = typed.getFirst("sku");
    return Sent.form(
        typed,
        () -> {
          desk.removeItem(id, caller, FormFields.seen(typed), sku == null ? "" : sku);
          return "/merchant/filings/" + id + "/items?done=item";
        },
        form -> show(caller, id, query, form, model));
  }

  private ModelAndView show(Caller caller, String id, ListQuery query, Form form, Model model) {
    FilingOnDesk found = filings.find(id, caller);
    ListPage<FiledItem> page = filings.items(id, caller, query);
    model.addAttribute("desk", found);
    model.addAttribute("filing", found.filing());
    model.addAttribute("items", page.items());
    model.addAttribute("cursor", page.nextCursor());
    model.addAttribute("report", null);
    return form.on("merchant/items", model);
  }
}
