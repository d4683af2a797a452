package onlinefriday.merchant.console;

import java.util.List;
import java.util.Map;
import onlinefriday.defaults.page.Form;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.filing.AmendmentDesk;
import onlinefriday.merchant.filing.AmendmentGoods;
import onlinefriday.merchant.filing.AmendmentTrial;
import onlinefriday.merchant.filing.FilingOnDesk;
import onlinefriday.merchant.filing.FilingReading;
import onlinefriday.merchant.item.FiledItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Everything about an amendment that is being written. */
@Component
final class AmendPanel {
  /** The field that names its goods, when they are other than those that were filed. */
  private static final String KEPT = "goods";

  private final AmendmentDesk desk;
  private final AmendmentGoods goods;
  private final FilingReading filings;

  AmendPanel(AmendmentDesk desk, AmendmentGoods goods, FilingReading filings) {
    this.desk = desk;
    this.goods = goods;
    this.filings = filings;
  }

  static @Nullable String kept(Map<String, List<String>> typed) {
    return typed.getOrDefault(KEPT, List.of()).stream()
        .filter(one -> !one.isBlank())
        .findFirst()
        .orElse(null);
  }

  static void keep(MultiValueMap<String, String> typed, @Nullable String kept) {
    typed.remove(KEPT);
    if (kept != null) {
      typed.add(KEPT, kept);
    }
  }

  /**
   * @param query which part of the goods
   */
  ModelAndView show(Caller caller, String id, ListQuery query, Form form, Model model) {
    FilingOnDesk found = filings.find(id, caller);
    ListPage<FiledItem> page;
    try {
      page = goods.page(id, caller, kept(form.values()), query);
    } catch (ApiProblem gone) {
      MultiValueMap<String, String> rest = new LinkedMultiValueMap<>(form.values());
      rest.remove(KEPT);
      return show(caller, id, query, Form.refused(rest, gone), model);
    }
    model.addAttribute("desk", found);
    model.addAttribute("filing", found.filing());
    model.addAttribute("items", page.items());
    model.addAttribute("cursor", page.nextCursor());
    judge(caller, id, new LinkedMultiValueMap<>(form.values()), model);
    return form.on("merchant/amend", model);
  }

  /** What the law says of what is typed, as far as it can be read, and what it would cause. */
  void judge(Caller caller, String id, MultiValueMap<String, String> typed, Model model) {
    AmendmentTrial trial = null;
    List<String> missing = List.of();
    try {
      trial = desk.trial(id, caller, FilingFields.readAmendment(typed), kept(typed));
    } catch (ApiProblem problem) {
      missing = List.copyOf(Form.refused(typed, problem).errors().keySet());
    }
    model.addAttribute("trial", trial);
    model.addAttribute("assessment", trial == null ? null : trial.assessment());
    model.addAttribute("missing", missing);
  }
}
