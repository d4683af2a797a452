package onlinefriday.merchant.filing;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.FormBodies;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.ImportReport;
import onlinefriday.merchant.item.ItemForm;
import onlinefriday.merchant.item.Items;
import onlinefriday.merchant.sheet.SheetFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The goods of an amendment while somebody writes it: sets that are kept for the filing alone and
 * for an hour, and that nobody else sees before the amendment is handed in. Each change makes
 * another set; {@code kept} is the id of the last one, or null while the goods stay as they are.
 */
@Component
public final class AmendmentGoods {
  private final FilingAnswers answers;
  private final Items items;
  private final ItemFiles files;
  private final FormBodies bodies;

  AmendmentGoods(FilingAnswers answers, Items items, ItemFiles files, FormBodies bodies) {
    this.answers = answers;
    this.items = items;
    this.files = files;
    this.bodies = bodies;
  }

  /**
   * @throws ApiProblem 422 when what was kept is gone
   */
  public ListPage<FiledItem> page(
      String id, Caller caller, @Nullable String kept, ListQuery query) {
    String set = setOf(answers.own(id, caller), kept);
    return query.page(items.page(set, query.after(), query.fetch()), FiledItem::sku);
  }

  public Optional<FiledItem> find(String id, Caller caller, @Nullable String kept, String sku) {
    return items.find(setOf(answers.own(id, caller), kept), sku);
  }

  /** One more item, or another in place of the one of the same sku. */
  public String put(String id, Caller caller, @Nullable String kept, JsonNode fields) {
    Dossier own = answers.own(id, caller);
    FiledItem item = bodies.of(fields, ItemForm.class).read().item();
    return change(own, kept, filed -> OneItem.put(filed, item));
  }

  public String remove(String id, Caller caller, @Nullable String kept, String sku) {
    return change(answers.own(id, caller), kept, filed -> OneItem.remove(filed, sku));
  }

  /** Takes the goods of a file in place of all. */
  public Replaced replace(
      String id, Caller caller, @Nullable String kept, boolean partial, SheetFile file) {
    Dossier own = answers.own(id, caller);
    return files.read(
        () -> file,
        read ->
            read.isTaken(partial)
                ? new Replaced(keep(own, kept, read.items()), read.report().stored(true))
                : new Replaced(kept, read.report()));
  }

  /** Lets what was kept go: the goods are those that were filed. */
  public void drop(String id, Caller caller, @Nullable String kept) {
    forget(answers.own(id, caller), kept);
  }

  /**
   * What of a file became of the goods.
   *
   * @param kept the goods now
   */
  public record Replaced(@Nullable String kept, ImportReport report) {}

  /**
   * @throws ApiProblem 422 when what was kept is gone
   */
  List<FiledItem> of(Dossier own, @Nullable String kept) {
    return kept == null
        ? items.all(own.contents().itemSet())
        : items.kept(kept, own.id()).orElseThrow(AmendmentGoods::gone);
  }

  private String setOf(Dossier own, @Nullable String kept) {
    if (kept == null) {
      return own.contents().itemSet();
    }
    if (!items.isKept(kept, own.id())) {
      throw gone();
    }
    return kept;
  }

  private String change(Dossier own, @Nullable String kept, UnaryOperator<List<FiledItem>> change) {
    return keep(own, kept, change.apply(of(own, kept)));
  }

  private String keep(Dossier own, @Nullable String kept, List<FiledItem> next) {
    String fresh = items.keep(next, own.id());
    forget(own, kept);
    return fresh;
  }

  private void forget(Dossier own, @Nullable String kept) {
    if (kept != null) {
      items.forget(kept, own.id());
    }
  }

  private static ApiProblem gone() {
    String message =
        Wording.of(
            "các thay đổi chưa nộp đã quá một giờ nên không còn được giữ, hãy sửa lại",
            "the changes that were not handed in were kept for an hour and are gone: make them"
                + " again");
    return new ApiProblem(
        CommonProblem.INVALID, null, List.of(new FieldError("items", "not-kept", message)));
  }
}
