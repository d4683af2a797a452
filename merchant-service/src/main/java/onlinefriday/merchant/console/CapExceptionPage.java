package onlinefriday.merchant.console;

import java.util.function.Consumer;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.registry.CapExceptionDesk;
import onlinefriday.merchant.registry.MerchantDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ArrayNode;

/** {@code /officer/cap-exceptions}: whom the cap on discounts does not bind for a time, and why. */
@Controller
class CapExceptionPage {
  private static final String OF_ONE = "/officer/merchants/{id}/cap-exceptions";

  private final MerchantDesk merchants;
  private final CapExceptionDesk desk;

  CapExceptionPage(MerchantDesk merchants, CapExceptionDesk desk) {
    this.merchants = merchants;
    this.desk = desk;
  }

  @GetMapping("/officer/cap-exceptions")
  String list(Caller caller, ListQuery query, Model model) {
    Desks.authorities(caller);
    ListPage<MerchantState> page = desk.exempt(caller, query);
    model.addAttribute("merchants", page.items());
    model.addAttribute("cursor", page.nextCursor());
    return "officer/cap-exceptions";
  }

  @GetMapping(OF_ONE)
  ModelAndView one(Caller caller, @PathVariable String id, Model model) {
    return show(caller, id, Form.blank(), model);
  }

  @PostMapping(OF_ONE)
  ModelAndView grant(
      Caller caller,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    var one = new FormFields(typed).text("ground", "from", "to", "reference").json();
    return changed(caller, id, typed, model, "exempt", all -> all.add(one));
  }

  @PostMapping(OF_ONE + "/{row}/end")
  ModelAndView end(
      Caller caller,
      @PathVariable String id,
      @PathVariable int row,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    return changed(caller, id, typed, model, "unexempt", all -> all.remove(row));
  }

  private ModelAndView changed(
      Caller caller,
      String id,
      MultiValueMap<String, String> typed,
      Model model,
      String done,
      Consumer<ArrayNode> change) {
    Desks.authorities(caller);
    return Sent.form(
        typed,
        () -> {
          ArrayNode all = known(merchants.find(id, caller));
          change.accept(all);
          AddedRow.sent(all.size() - 1, () -> desk.decide(id, caller, FormFields.seen(typed), all));
          return "/officer/merchants/" + id + "/cap-exceptions?done=" + done;
        },
        form -> show(caller, id, form, model));
  }

  private static ArrayNode known(MerchantState merchant) {
    ArrayNode all = WireJson.mapper().createArrayNode();
    if (merchant.capExceptions() != null) {
      merchant.capExceptions().forEach(one -> all.add(WireJson.mapper().valueToTree(one)));
    }
    return all;
  }

  private ModelAndView show(Caller caller, String id, Form form, Model model) {
    Desks.authorities(caller);
    MerchantState merchant = merchants.find(id, caller);
    model.addAttribute("merchant", merchant);
    model.addAttribute("mayDecide", desk.mayDecide(caller, merchant));
    return form.on("officer/merchant-exceptions", model);
  }
}
