package onlinefriday.reporting.dashboard;

import java.util.List;
import java.util.Locale;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.defaults.security.Caller;
import onlinefriday.reporting.kpi.Figures;
import onlinefriday.reporting.kpi.KpiAnswer.Entry;
import onlinefriday.reporting.kpi.KpiDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page {@code /province}, and the parts of it that are refreshed while it is open. */
@Controller
final class ProvincePage {
  private final KpiDesk desk;
  private final ProvinceChoices choices;
  private final Provinces provinces;
  private final ProvinceAssets assets;

  ProvincePage(KpiDesk desk, ProvinceChoices choices, Provinces provinces, ProvinceAssets assets) {
    this.desk = desk;
    this.choices = choices;
    this.provinces = provinces;
    this.assets = assets;
  }

  @ModelAttribute
  ProvinceSelection selection(
      Caller caller,
      @RequestParam(required = false) @Nullable String edition,
      @RequestParam(required = false) @Nullable String province,
      @RequestParam(required = false) @Nullable String asOfDate) {
    return choices.selection(caller, edition, province, asOfDate);
  }

  @GetMapping("/province")
  String page(Caller caller, ProvinceSelection selected, Model model, Locale language) {
    figures(caller, selected, model);
    hours(caller, selected, model);
    if (selected.province() == null) {
      provinces(caller, selected, model);
    }
    model.addAttribute("page", choices.offered(selected, language));
    model.addAttribute("assets", assets);
    return "province";
  }

  @GetMapping("/province/figures")
  String figures(Caller caller, ProvinceSelection selected, Model model) {
    Figures national =
        selected.ownProvince() ? desk.answer(caller, selected.national()).totals() : null;
    var answer = desk.answer(caller, selected.parameters(null));
    model.addAttribute("figures", ProvinceFigures.of(answer, national));
    return "province-parts :: figures";
  }

  @GetMapping("/province/hours")
  String hours(Caller caller, ProvinceSelection selected, Model model) {
    model.addAttribute("hours", Row.hours(series(caller, selected, "hour")));
    return "province-parts :: hours";
  }

  @GetMapping("/province/provinces")
  String provinces(Caller caller, ProvinceSelection selected, Model model) {
    model.addAttribute(
        "provinces",
        Row.provinces(series(caller, selected, "province"), provinces, selected.map()));
    return "province-parts :: provinces";
  }

  private List<Entry> series(Caller caller, ProvinceSelection selected, String by) {
    List<Entry> series = desk.answer(caller, selected.parameters(by)).series();
    return series == null ? List.of() : series;
  }
}
