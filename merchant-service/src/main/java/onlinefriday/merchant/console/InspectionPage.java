package onlinefriday.merchant.console;

import java.util.List;
import java.util.Map;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.merchant.inspection.InspectionDesk;
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
import tools.jackson.databind.node.ObjectNode;

/** {@code /inspector/inspections/{id}}: opens a case, says how it ended, and makes it public. */
@Controller
@RequestMapping("/inspector/inspections")
class InspectionPage {
  private final InspectionDesk desk;

  InspectionPage(InspectionDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/new")
  ModelAndView blank(
      Caller caller,
      @RequestParam(defaultValue = "") String merchantId,
      @RequestParam(defaultValue = "") String complaintId,
      Model model) {
    Oversight.requireActor(caller);
    var known = Map.of("merchantId", List.of(merchantId), "complaintIds", List.of(complaintId));
    return Form.of(known).on("inspector/new", model);
  }

  @PostMapping
  ModelAndView open(Caller caller, @RequestParam MultiValueMap<String, String> typed, Model model) {
    Oversight.requireActor(caller);
    var fields =
        new FormFields(typed).text("merchantId", "filingId", "reason").lines("complaintIds").json();
    return Sent.form(
        typed,
        () -> "/inspector/inspections/" + desk.open(caller, fields) + "?done=open",
        form -> form.on("inspector/new", model));
  }

  @GetMapping("/{id}")
  ModelAndView one(Caller caller, @PathVariable String id, Model model) {
    return show(caller, id, Form.blank(), model);
  }

  @PostMapping("/{id}/{verb:outcome|publish|unpublish}")
  ModelAndView act(
      Caller caller,
      @PathVariable String id,
      @PathVariable String verb,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    return Sent.form(
        typed,
        () -> "/inspector/inspections/" + id + "?done=" + act(verb, id, caller, typed),
        form -> show(caller, id, form, model));
  }

  /** What everybody would read is looked at before it is proposed. */
  @PostMapping("/{id}/preview")
  ModelAndView preview(
      Caller caller,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    Form form = Form.of(typed);
    try {
      model.addAttribute("preview", desk.preview(id, caller, publication(typed)));
    } catch (ApiProblem problem) {
      form = Form.refused(typed, problem);
    }
    return show(caller, id, form, model);
  }

  /**
   * @return what was done
   */
  private String act(String verb, String id, Caller caller, MultiValueMap<String, String> typed) {
    IfMatch seen = FormFields.seen(typed);
    FormFields fields = new FormFields(typed);
    switch (verb) {
      case "outcome" ->
          desk.decide(id, caller, seen, fields.text("outcome", "finding", "referral").json());
      case "publish" -> {
        return desk.publish(id, caller, seen, publication(typed)) ? "publish" : "propose";
      }
      default -> desk.withdraw(id, caller, seen, fields.text("reason").json());
    }
    return verb;
  }

  private static ObjectNode publication(MultiValueMap<String, String> typed) {
    return new FormFields(typed).text("until", "summary").json();
  }

  private ModelAndView show(Caller caller, String id, Form form, Model model) {
    model.addAttribute("inspection", desk.find(id, caller));
    model.addAttribute("standing", desk.standing(id, caller));
    model.addAttribute("mayAct", Oversight.mayAct(caller));
    return form.on("inspector/inspection", model);
  }
}
