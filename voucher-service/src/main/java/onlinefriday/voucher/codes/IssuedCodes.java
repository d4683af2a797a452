package onlinefriday.voucher.codes;

import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import onlinefriday.contracts.event.CodeBatchState;
import org.jspecify.annotations.Nullable;

/** Every batch in memory, by the serials it holds. Written by the topic's reader, read by all. */
final class IssuedCodes {
  private final Map<String, NavigableMap<Integer, CodeBatchState>> byCampaign =
      new ConcurrentHashMap<>();
  private final Map<Issued, Integer> byIssuer = new ConcurrentHashMap<>();

  private record Issued(String campaignId, String issuedBy) {}

  /** A state that comes late changes nothing. */
  void put(CodeBatchState batch) {
    NavigableMap<Integer, CodeBatchState> batches =
        byCampaign.computeIfAbsent(batch.campaignId(), id -> new ConcurrentSkipListMap<>());
    if (batches.putIfAbsent(batch.firstSerial(), batch) == null) {
      byIssuer.merge(new Issued(batch.campaignId(), batch.issuedBy()), batch.count(), Integer::sum);
    } else {
      batches.merge(batch.firstSerial(), batch, IssuedCodes::newer);
    }
  }

  /** How many codes of a campaign somebody has had made, revoked ones among them. */
  int of(String campaignId, String issuedBy) {
    return byIssuer.getOrDefault(new Issued(campaignId, issuedBy), 0);
  }

  /** The batch that holds a serial, or null when it was never issued. */
  @Nullable CodeBatchState find(String campaignId, int serial) {
    NavigableMap<Integer, CodeBatchState> batches = byCampaign.get(campaignId);
    var nearest = batches == null ? null : batches.floorEntry(serial);
    return nearest != null && nearest.getValue().holds(serial) ? nearest.getValue() : null;
  }

  /** As many serials, from the first on, as hold every batch of a campaign. */
  int serials(String campaignId) {
    NavigableMap<Integer, CodeBatchState> batches = byCampaign.get(campaignId);
    var last = batches == null ? null : batches.lastEntry();
    return last == null ? 0 : last.getKey() + last.getValue().count();
  }

  private static CodeBatchState newer(CodeBatchState held, CodeBatchState coming) {
    return coming.version() > held.version() ? coming : held;
  }
}
