package onlinefriday.defaults.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import onlinefriday.contracts.testing.SmallCollections;
import onlinefriday.store.Scan;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails the test class in which a query on a collection that grows was served by no index. Stands
 * on every test by itself; a kind of query is told of once.
 */
public final class NoScans implements AfterAllCallback {
  private static final Queue<Scan> FOUND = new ConcurrentLinkedQueue<>();

  static void note(Scan scan) {
    // tests themselves read whole collections
    if (!scan.isOfEverything() && !SmallCollections.contains(scan.collection())) {
      FOUND.add(scan);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    check();
  }

  static void check() {
    List<Scan> found = new ArrayList<>();
    for (Scan scan = FOUND.poll(); scan != null; scan = FOUND.poll()) {
      found.add(scan);
    }
    if (!found.isEmpty()) {
      throw new AssertionError("No index served " + found + "; see SmallCollections");
    }
  }
}
