package onlinefriday.merchant.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.Wording;

/** Skus that stand twice where each may stand once. */
public final class RepeatedSkus {
  public static final String CODE = "sku-repeated";

  /** Who sends more is helped no further by more lines. */
  private static final int NAMED_MAX = 100;

  private RepeatedSkus() {}

  /**
   * @return one error for each item whose sku stood before, of which the first ones are named;
   *     empty when there is none
   */
  public static List<FieldError> in(List<FiledItem> items) {
    Map<String, Integer> first = HashMap.newHashMap(items.size());
    List<FieldError> repeated = new ArrayList<>();
    for (int i = 0; i < items.size() && repeated.size() < NAMED_MAX; i++) {
      String sku = items.get(i).sku();
      Integer before = first.putIfAbsent(sku, i);
      if (before != null) {
        repeated.add(new FieldError("items[" + i + "].sku", CODE, message(sku, before + 1)));
      }
    }
    return repeated;
  }

  /** What is said of one of them. */
  public static String message(String sku, int firstRow) {
    return Wording.of(
        "mã hàng “%s” đã có ở dòng %d".formatted(sku, firstRow),
        "sku “%s” stands at item %d already".formatted(sku, firstRow));
  }
}
