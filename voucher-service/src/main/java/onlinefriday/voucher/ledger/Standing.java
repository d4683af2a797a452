package onlinefriday.voucher.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import onlinefriday.voucher.ledger.End.Kind;

/** Looks up what has become of entries, all in one read. */
final class Standing {
  private Standing() {}

  static List<Redemption> of(Ledger ledger, Collection<Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    for (Entry entry : entries) {
      ids.add(release(entry));
      if (entry.isHold()) {
        ids.add(settle(entry));
      }
    }
    Map<String, End> ends = ledger.endsByIds(ids);
    return entries.stream()
        .map(e -> new Redemption(e, ends.get(settle(e)), ends.get(release(e))))
        .toList();
  }

  private static String settle(Entry entry) {
    return End.idOf(entry.id(), Kind.EXPIRE);
  }

  private static String release(Entry entry) {
    return End.idOf(entry.id(), Kind.REFUND);
  }
}
