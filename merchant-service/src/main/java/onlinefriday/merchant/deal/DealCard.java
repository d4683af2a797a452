package onlinefriday.merchant.deal;

import java.time.LocalDate;
import java.util.List;

/**
 * An offer as the page shows it.
 *
 * @param places names of provinces; none for the whole country
 * @param lastDay of the promotion
 * @param begun whether its first day has come
 */
record DealCard(DealView deal, List<String> places, LocalDate lastDay, boolean begun) {
  static DealCard of(DealSearch.Found found, Places places) {
    PromotedFiling filing = found.filing();
    return new DealCard(
        found.view(),
        places.names(filing),
        filing.end().minusDays(1),
        !places.today().isBefore(filing.start()));
  }
}
