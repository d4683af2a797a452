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

  /** A state that comes late changes nothing. */
  void put(CodeBatchState batch) {
    byCampaign
        .computeIfAbsent(batch.campaignId(), id -> new ConcurrentSkipListMap<>())
        .merge(batch.firstSerial(), batch, IssuedCodes::newer);
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
