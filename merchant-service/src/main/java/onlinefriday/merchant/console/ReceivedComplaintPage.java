package onlinefriday.merchant.console;

import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.complaint.ComplaintDesk;
import onlinefriday.merchant.oversight.Oversight;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /inspector/complaints/{id}}: what somebody complained of, and what was made of it. */
@Controller
@RequestMapping("/inspector/complaints/{id}")
class ReceivedComplaintPage {
  private final ComplaintDesk desk;

  ReceivedComplaintPage(ComplaintDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  ModelAndView show(Caller caller, @PathVariable String id, Model model) {
    return show(caller, id, Form.blank(), model);
  }

  @PostMapping("/resolve")
  ModelAndView resolve(
      Caller caller,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    return Sent.form(
        typed,
        () -> {
          var how = new FormFields(typed).text("resolution", "note").json();
          desk.resolve(id, caller, FormFields.seen(typed), how);
          return "/inspector/complaints/" + id + "?done=resolve";
        },
        form -> show(caller, id, form, model));
  }

  private ModelAndView show(Caller caller, String id, Form form, Model model) {
    var found = desk.find(id, caller);
    model.addAttribute("desk", found);
    model.addAttribute("complaint", found.complaint());
    model.addAttribute("mayAct", Oversight.mayAct(caller));
    return form.on("inspector/complaint", model);
  }
}
