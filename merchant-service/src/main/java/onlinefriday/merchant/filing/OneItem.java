package onlinefriday.merchant.filing;

import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.Items;

/** Changes one item among those of a filing. */
final class OneItem {
  private OneItem() {}

  /**
   * In place of the one of the same sku, or behind all.
   *
   * @throws ApiProblem 413 over {@link Items#ITEMS_MAX}
   */
  static List<FiledItem> put(List<FiledItem> filed, FiledItem item) {
    List<FiledItem> next = new ArrayList<>(filed);
    next.replaceAll(one -> one.sku().equals(item.sku()) ? item : one);
    if (!next.contains(item)) {
      next.add(item);
    }
    if (next.size() > Items.ITEMS_MAX) {
      throw new ApiProblem(CommonProblem.BODY_TOO_LARGE, "at most " + Items.ITEMS_MAX + " items");
    }
    return next;
  }

  static List<FiledItem> remove(List<FiledItem> filed, String sku) {
    return filed.stream().filter(one -> !one.sku().equals(sku)).toList();
  }
}
