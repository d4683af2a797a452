package onlinefriday.merchant.deal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.State;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.registry.KnownMerchants;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Finds offers. What ended a moment ago is left out also while it is still being removed, so a page
 * may hold fewer than it could.
 */
@Component
final class DealSearch {
  private final Deals deals;
  private final DealFilings notes;
  private final KnownMerchants merchants;
  private final Places places;

  DealSearch(Deals deals, DealFilings notes, KnownMerchants merchants, Places places) {
    this.deals = deals;
    this.notes = notes;
    this.merchants = merchants;
    this.places = places;
  }

  ListPage<Found> page(DealQuestion asked, ListQuery query) {
    ListPage<Deal> page = deals(asked, query);
    Map<String, DealNote> filings =
        notes.of(page.items().stream().map(Deal::filingId).collect(Collectors.toSet()));
    Map<String, MerchantState> sellers =
        merchants.all(
            filings.values().stream().map(DealNote::merchantId).collect(Collectors.toSet()));
    List<Found> shown =
        page.items().stream().flatMap(deal -> found(deal, filings, sellers).stream()).toList();
    return new ListPage<>(shown, page.nextCursor());
  }

  /** Ends early where many offers are some of what was asked for, and few are all of it. */
  private ListPage<Deal> deals(DealQuestion asked, ListQuery query) {
    List<Bson> conditions = asked.conditions();
    Bson from = query.after() == null ? empty() : gt(Deals.ID, query.after());
    Bson all = conditions.isEmpty() ? from : and(and(conditions), from);
    String until =
        conditions.size() < 2
            ? null
            : deals.lookedUntil(and(conditions.getFirst(), from)).orElse(null);
    Bson wanted = until == null ? all : and(all, lte(Deals.ID, until));
    List<Deal> found = deals.list(wanted, query.fetch());
    return found.size() > query.limit() ? query.page(found, Deal::id) : query.partOf(found, until);
  }

  private Optional<Found> found(
      Deal deal, Map<String, DealNote> filings, Map<String, MerchantState> sellers) {
    DealNote note = filings.get(deal.filingId());
    if (note == null || !note.inForce() || note.shown() == null) {
      return Optional.empty();
    }
    PromotedFiling filing = note.shown().filing();
    boolean shown = note.shown().writing() == deal.writing() && filing.isShownOn(places.today());
    return Optional.ofNullable(sellers.get(note.merchantId()))
        .filter(seller -> shown && seller.state() != State.SUSPENDED)
        .map(seller -> new Found(deal, filing, seller));
  }

  /** An offer, with its filing and who makes it. */
  record Found(Deal deal, PromotedFiling filing, MerchantState seller) {
    DealView view() {
      return DealView.of(deal, filing, seller);
    }
  }
}
