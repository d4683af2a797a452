package onlinefriday.merchant.console;

import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.complaint.ComplaintDesk;
import onlinefriday.merchant.inspection.InspectionDesk;
import onlinefriday.merchant.oversight.LeadDesk;
import onlinefriday.merchant.oversight.Oversight;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /inspector}: leads, complaints and inspections; each has a page of its own as well. */
@Controller
@RequestMapping("/inspector")
class InspectorOverview {
  /** Of each kind, beside the others. */
  private static final int SHOWN = 10;

  private static final String TEMPLATE = "inspector/overview";

  private final LeadDesk leads;
  private final ComplaintDesk complaints;
  private final InspectionDesk inspections;

  InspectorOverview(LeadDesk leads, ComplaintDesk complaints, InspectionDesk inspections) {
    this.leads = leads;
    this.complaints = complaints;
    this.inspections = inspections;
  }

  @GetMapping
  String overview(Caller caller, Model model) {
    ListQuery first = new ListQuery(SHOWN, null);
    leads(caller, first, model);
    openComplaints(caller, first, model);
    inspections(caller, first, model);
    model.addAttribute("one", false);
    return TEMPLATE;
  }

  @GetMapping("/leads")
  String leads(Caller caller, ListQuery query, Model model) {
    return show("leads", leads.list(caller, query), caller, model);
  }

  @GetMapping("/complaints")
  String openComplaints(Caller caller, ListQuery query, Model model) {
    return show("complaints", complaints.list(caller, query, "OPEN"), caller, model);
  }

  @GetMapping("/inspections")
  String inspections(Caller caller, ListQuery query, Model model) {
    return show("inspections", inspections.list(caller, query), caller, model);
  }

  private static String show(String what, ListPage<?> page, Caller caller, Model model) {
    model.addAttribute(what, page);
    model.addAttribute("one", true);
    model.addAttribute("mayAct", Oversight.mayAct(caller));
    return TEMPLATE;
  }
}
