package onlinefriday.merchant.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.merchant.item.FiledItem;

/** What other goods differ in, by their skus. */
public record ItemChanges(List<FiledItem> added, List<Changed> changed, List<FiledItem> dropped) {
  static ItemChanges between(List<FiledItem> before, List<FiledItem> after) {
    Map<String, FiledItem> left = LinkedHashMap.newLinkedHashMap(before.size());
    before.forEach(item -> left.put(item.sku(), item));
    List<FiledItem> added = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    for (FiledItem item : after) {
      FiledItem then = left.remove(item.sku());
      if (then == null) {
        added.add(item);
      } else if (!then.equals(item)) {
        changed.add(new Changed(then, item));
      }
    }
    return new ItemChanges(added, changed, List.copyOf(left.values()));
  }

  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && dropped.isEmpty();
  }

  /** One item, as it is and as it is to be. */
  public record Changed(FiledItem before, FiledItem after) {}
}
