package onlinefriday.merchant.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /deals}: the offers, for everybody. */
@Controller
final class DealPage {
  private static final int CARDS_MAX = 24;

  private final DealSearch search;
  private final Places places;
  private final DealAssets assets;

  DealPage(DealSearch search, Places places, DealAssets assets) {
    this.search = search;
    this.places = places;
    this.assets = assets;
  }

  @GetMapping("/deals")
  ModelAndView page(
      ListQuery query,
      @RequestParam(required = false) @Nullable String province,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String category,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byScript,
      Model model) {
    model.addAttribute("q", q);
    model.addAttribute("category", category);
    model.addAttribute("province", province);
    model.addAttribute("provinces", names());
    String after = query.after() == null || query.after().isEmpty() ? null : query.after();
    model.addAttribute("first", after == null);
    model.addAttribute("stylesheet", assets.stylesheet());
    try {
      DealQuestion asked = DealQuestion.of(province, q, category, places);
      var found = search.page(asked, new ListQuery(CARDS_MAX, after));
      model.addAttribute("deals", found.map(one -> DealCard.of(one, places)));
      return show(model, HttpStatus.OK);
    } catch (ApiProblem refused) {
      model.addAttribute("refusal", refused.detail());
      model.addAttribute("deals", new ListPage<>(List.of(), null));
      // the script on the page shows only what succeeded
      return show(model, byScript ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }
  }

  private static ModelAndView show(Model model, HttpStatus status) {
    return new ModelAndView("deals", model.asMap(), status);
  }

  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    places.choices().forEach(province -> names.put(province.code(), province.nameVi()));
    return names;
  }
}
