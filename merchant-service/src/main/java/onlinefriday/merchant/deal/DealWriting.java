package onlinefriday.merchant.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import onlinefriday.contracts.event.MerchantState.State;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.Items;
import onlinefriday.merchant.registry.KnownMerchants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings the offers of one filing to what holds now. Cut short at any point, the note stays due and
 * the next look does the rest; nobody sees two prices of one good meanwhile.
 */
@Component
final class DealWriting {
  private final PromotedFilings filings;
  private final KnownMerchants merchants;
  private final Items items;
  private final DealFilings notes;
  private final Deals deals;
  private final Places places;

  DealWriting(
      PromotedFilings filings,
      KnownMerchants merchants,
      Items items,
      DealFilings notes,
      Deals deals,
      Places places) {
    this.filings = filings;
    this.merchants = merchants;
    this.items = items;
    this.notes = notes;
    this.deals = deals;
    this.places = places;
  }

  void look(DealNote note) {
    PromotedFiling filing = filings.inForce(note.id()).orElse(null);
    // read once: a day that begins meanwhile is seen by the next look
    LocalDate today = places.today();
    if (filing != null && filing.isShownOn(today) && maySell(filing.merchantId())) {
      show(note, filing);
    } else {
      deals.removeBefore(note.id(), note.asked() + 1);
      LocalDate next = filing == null ? null : nextDay(filing, today);
      notes.hidden(note, next == null ? null : VietnamTime.startOf(next));
    }
  }

  private void show(DealNote note, PromotedFiling filing) {
    if (note.shown() != null && note.holds(filing)) {
      DealNote.Shown same = new DealNote.Shown(note.shown().writing(), filing);
      deals.removeBefore(note.id(), same.writing());
      finish(note, same);
      return;
    }
    DealNote.Shown fresh = new DealNote.Shown(note.asked(), filing);
    if (notes.show(note, fresh)) {
      deals.removeBefore(note.id(), fresh.writing());
      deals.add(offers(filing, fresh.writing()));
      finish(note, fresh);
    }
  }

  private void finish(DealNote note, DealNote.Shown shown) {
    notes.written(note, shown, VietnamTime.startOf(shown.filing().end()));
  }

  private List<Deal> offers(PromotedFiling filing, long writing) {
    List<FiledItem> filed = items.all(filing.itemSet());
    Map<String, List<String>> warnings = filings.warnings(filing.id(), filed);
    List<String> where = places.of(filing);
    return IntStream.range(0, filed.size())
        .mapToObj(
            i -> {
              FiledItem item = filed.get(i);
              List<String> said = warnings.getOrDefault(item.sku(), List.of());
              return Deal.of(filing.id(), writing, i, item, where, said);
            })
        .toList();
  }

  /** A suspended merchant's come back when somebody asks for a look, or not at all. */
  private static @Nullable LocalDate nextDay(PromotedFiling filing, LocalDate today) {
    if (!today.isBefore(filing.end())) {
      return null;
    }
    return today.isBefore(filing.shownFrom()) ? filing.shownFrom() : filing.end();
  }

  private boolean maySell(String merchantId) {
    return merchants
        .find(merchantId)
        .filter(merchant -> merchant.state() != State.SUSPENDED)
        .isPresent();
  }
}
