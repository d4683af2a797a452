package onlinefriday.merchant.deal;

import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class DealController {
  private final DealSearch search;
  private final Places places;

  DealController(DealSearch search, Places places) {
    this.search = search;
    this.places = places;
  }

  /**
   * For everybody, the largest share saved first.
   *
   * @param province a code of today
   * @param q words of the name, with or without marks
   * @param category words of the category
   */
  @GetMapping("/v1/deals")
  ListPage<DealView> list(
      ListQuery query,
      @RequestParam(required = false) @Nullable String province,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String category) {
    DealQuestion asked = DealQuestion.of(province, q, category, places);
    return search.page(asked, query).map(DealSearch.Found::view);
  }
}
