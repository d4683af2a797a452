package onlinefriday.merchant.console;

import java.util.function.Consumer;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.registry.MerchantDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /merchant/traders/{id}/claims}: what a merchant claims of its goods, and the proofs. */
@Controller
@RequestMapping("/merchant/traders/{id}/claims")
class ClaimPage {
  private static final String[] CLAIMS = {"vietnameseGoods", "ocop"};

  private final MerchantDesk desk;

  ClaimPage(MerchantDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  ModelAndView show(Caller caller, @PathVariable String id, Model model) {
    return show(caller, id, Form.blank(), model);
  }

  @PostMapping
  ModelAndView claim(
      Caller caller,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    ObjectNode said = new FormFields(typed).ticks("sells", CLAIMS).json();
    return changed(caller, id, typed, model, sells -> sells.setAll(said.withObject("/sells")));
  }

  @PostMapping("/proofs")
  ModelAndView prove(
      Caller caller,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    ObjectNode proof = new FormFields(typed).text("title", "sha256", "url").json();
    return changed(caller, id, typed, model, sells -> proofs(sells).add(proof));
  }

  @PostMapping("/proofs/{row}/remove")
  ModelAndView remove(
      Caller caller,
      @PathVariable String id,
      @PathVariable int row,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    return changed(caller, id, typed, model, sells -> proofs(sells).remove(row));
  }

  /** All else that is known of the merchant stays. */
  private ModelAndView changed(
      Caller caller,
      String id,
      MultiValueMap<String, String> typed,
      Model model,
      Consumer<ObjectNode> change) {
    Desks.merchants(caller);
    return Sent.form(
        typed,
        () -> {
          ObjectNode fields = WireJson.mapper().valueToTree(desk.find(id, caller));
          ObjectNode sells = fields.withObject("/sells");
          change.accept(sells);
          AddedRow.sent(
              proofs(sells).size() - 1,
              () -> desk.correct(id, caller, FormFields.seen(typed), fields));
          return "/merchant/traders/" + id + "/claims?done=claim";
        },
        form -> show(caller, id, form, model));
  }

  private static ArrayNode proofs(ObjectNode sells) {
    return sells.withArray("/proofs");
  }

  private ModelAndView show(Caller caller, String id, Form form, Model model) {
    Desks.merchants(caller);
    MerchantState merchant = desk.find(id, caller);
    model.addAttribute("merchant", merchant);
    return form.on("merchant/claims", model);
  }
}
