package onlinefriday.merchant.filing;

import java.util.List;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.Items;
import onlinefriday.merchant.registry.KnownMerchants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Filings as pages show them: to whom the API shows them, with what is due and what may be done.
 */
@Component
public final class FilingReading {
  private final FilingController filings;
  private final FiledItemController filedItems;
  private final FilingHistoryController histories;
  private final FilingQueue queue;
  private final FilingAnswers answers;
  private final KnownMerchants merchants;
  private final Dues dues;
  private final Steps steps;

  FilingReading(
      FilingController filings,
      FiledItemController filedItems,
      FilingHistoryController histories,
      FilingQueue queue,
      FilingAnswers answers,
      KnownMerchants merchants,
      Dues dues,
      Steps steps) {
    this.filings = filings;
    this.filedItems = filedItems;
    this.histories = histories;
    this.queue = queue;
    this.answers = answers;
    this.merchants = merchants;
    this.dues = dues;
    this.steps = steps;
  }

  /** In the order of their ids. */
  public ListPage<FilingOnDesk> list(
      Caller caller,
      ListQuery query,
      @Nullable String state,
      @Nullable String province,
      @Nullable String merchantId) {
    return filings
        .page(caller, query, state, province, merchantId)
        .map(one -> onDesk(one, caller, Dues.LISTED_ITEMS_MAX));
  }

  /** What waits for an authority's answer, the earliest day first. */
  public ListPage<FilingOnDesk> queue(
      Caller caller, ListQuery query, @Nullable State state, @Nullable String province) {
    return queue
        .page(caller, query, state, province)
        .map(one -> onDesk(one, caller, Dues.LISTED_ITEMS_MAX));
  }

  public FilingOnDesk find(String id, Caller caller) {
    return onDesk(answers.shown(id, caller), caller, Items.ITEMS_MAX);
  }

  public ListPage<FiledItem> items(String id, Caller caller, ListQuery query) {
    return filedItems.list(id, caller, query);
  }

  public ListPage<FilingHistoryController.StepView> history(
      String id, Caller caller, ListQuery query) {
    return histories.history(id, caller, query);
  }

  private FilingOnDesk onDesk(Dossier dossier, Caller caller, int itemsMax) {
    String merchantId = dossier.merchantId();
    return new FilingOnDesk(
        FilingView.of(dossier),
        merchants.names(List.of(merchantId)).get(merchantId),
        dues.of(dossier, itemsMax),
        steps.of(dossier, caller));
  }
}
