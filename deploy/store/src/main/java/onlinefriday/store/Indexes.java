package onlinefriday.store;

import java.util.ArrayList;
import java.util.List;

/**
 * The indexes queries may use. The list is replaced, never changed: a reader that finds the same
 * list before and after it took its view knows that the view has all entries of all of them.
 */
final class Indexes {
  private volatile List<Ordered> current = List.of();

  List<Ordered> current() {
    return current;
  }

  boolean has(String name) {
    return current.stream().anyMatch(index -> index.name().equals(name));
  }

  /** After the entries are visible. */
  synchronized void add(Ordered index) {
    if (!has(index.name())) {
      List<Ordered> next = new ArrayList<>(current);
      next.add(index);
      current = List.copyOf(next);
    }
  }

  /** Before the entries are removed. */
  synchronized void remove(String name) {
    current = current.stream().filter(index -> !index.name().equals(name)).toList();
  }
}
