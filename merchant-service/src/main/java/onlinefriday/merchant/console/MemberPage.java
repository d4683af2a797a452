package onlinefriday.merchant.console;

import java.util.List;
import java.util.function.Supplier;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.registry.MemberDesk;
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

/** {@code /merchant/traders/{id}/members}: who acts for a merchant, and who is asked to. */
@Controller
@RequestMapping("/merchant/traders/{id}/members")
class MemberPage {
  private final MerchantDesk merchants;
  private final MemberDesk members;

  MemberPage(MerchantDesk merchants, MemberDesk members) {
    this.merchants = merchants;
    this.members = members;
  }

  @GetMapping
  ModelAndView show(Caller caller, @PathVariable String id, Model model) {
    return show(caller, id, Form.blank(), model);
  }

  @PostMapping
  ModelAndView invite(
      Caller caller,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    return done(
        caller,
        id,
        typed,
        model,
        () -> {
          members.invite(id, caller, new FormFields(typed).text("userName", "email").json());
          return "/merchant/traders/" + id + "/members?done=invite";
        });
  }

  @PostMapping("/withdraw")
  ModelAndView withdraw(
      Caller caller,
      @PathVariable String id,
      @RequestParam String invitation,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    return done(
        caller,
        id,
        typed,
        model,
        () -> {
          members.withdraw(id, invitation, caller);
          return "/merchant/traders/" + id + "/members?done=withdraw-invitation";
        });
  }

  @PostMapping("/remove")
  ModelAndView remove(
      Caller caller,
      @PathVariable String id,
      @RequestParam String person,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    return done(
        caller,
        id,
        typed,
        model,
        () -> {
          members.remove(id, person, caller);
          return person.equals(caller.subject())
              ? "/merchant?done=leave"
              : "/merchant/traders/" + id + "/members?done=unmember";
        });
  }

  /**
   * @param step what is done, and where one goes after it
   */
  private ModelAndView done(
      Caller caller,
      String id,
      MultiValueMap<String, String> typed,
      Model model,
      Supplier<String> step) {
    Desks.merchants(caller);
    return Sent.form(typed, step, form -> show(caller, id, form, model));
  }

  private ModelAndView show(Caller caller, String id, Form form, Model model) {
    Desks.merchants(caller);
    MerchantState merchant = merchants.find(id, caller);
    model.addAttribute("merchant", merchant);
    boolean mayName = members.mayName(caller, merchant);
    model.addAttribute("mayName", mayName);
    model.addAttribute("waiting", mayName ? members.waiting(id, caller) : List.of());
    return form.on("merchant/members", model);
  }
}
