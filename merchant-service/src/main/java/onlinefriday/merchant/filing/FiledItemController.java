package onlinefriday.merchant.filing;

import static onlinefriday.merchant.filing.FilingAnswers.answer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.assessment.LawProperties;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.ItemForm;
import onlinefriday.merchant.item.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/filings/{id}/items")
final class FiledItemController {
  private final Drafting drafting;
  private final FilingAnswers answers;
  private final Items items;
  private final LawProperties limits;

  FiledItemController(Drafting drafting, FilingAnswers answers, Items items, LawProperties limits) {
    this.drafting = drafting;
    this.answers = answers;
    this.items = items;
    this.limits = limits;
  }

  /** In the order in which they were filed. */
  @GetMapping
  ListPage<FiledItem> list(@PathVariable String id, Caller caller, ListQuery query) {
    String set = answers.shown(id, caller).contents().itemSet();
    return query.page(items.page(set, query.after(), query.fetch()), FiledItem::sku);
  }

  /** Takes the place of all that were there. */
  @PutMapping
  ResponseEntity<FilingView> replace(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<ItemsForm> body) {
    Dossier seen = answers.own(id, caller);
    ifMatch.require(seen.version());
    var filed = DraftBodies.apart(body.read(limits.filingBytesMax()).filedItems());
    return answer(drafting.correct(seen, seen.terms(), filed, caller).done());
  }

  /** The whole list. */
  record ItemsForm(
      @Nullable @NotNull @Size(max = Items.ITEMS_MAX) List<@NotNull @Valid ItemForm> items) {
    List<FiledItem> filedItems() {
      return Objects.requireNonNull(items).stream().map(ItemForm::item).toList();
    }
  }
}
