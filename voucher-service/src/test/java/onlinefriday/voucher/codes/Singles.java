package onlinefriday.voucher.codes;

import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.CodeKind;
import onlinefriday.contracts.event.CampaignState.Owner;
import onlinefriday.contracts.event.CampaignState.OwnerKind;
import onlinefriday.contracts.event.CodeBatchState;
import onlinefriday.voucher.Vouchers;
import org.jspecify.annotations.Nullable;

/** Campaigns with single-use codes, and batches, as the topics would bring them. */
final class Singles {
  static final byte[] SECRET = new byte[32];
  static final Owner MINISTRY = new Owner(OwnerKind.MINISTRY, null);

  private static final AtomicInteger NUMBERS = new AtomicInteger(2_000);

  private Singles() {}

  /** Open, with a number that no other test has. */
  static CampaignState campaign(String id) {
    return campaign(id, 1, NUMBERS.incrementAndGet(), MINISTRY, CampaignState.State.PUBLISHED);
  }

  static CampaignState owned(String id, OwnerKind kind, @Nullable String owner) {
    var state = CampaignState.State.PUBLISHED;
    return campaign(id, 1, NUMBERS.incrementAndGet(), new Owner(kind, owner), state);
  }

  static CampaignState next(CampaignState of, CampaignState.State is) {
    return campaign(of.id(), of.version() + 1, of.number(), of.owner(), is);
  }

  static CampaignState campaign(
      String id, long version, int number, Owner owner, CampaignState.State is) {
    CampaignState generic = Vouchers.campaign(id).state(number);
    return new CampaignState(
        id,
        version,
        number,
        generic.editionId(),
        generic.name(),
        owner,
        CodeKind.UNIQUE,
        null,
        generic.window(),
        generic.discount(),
        generic.minAmount(),
        generic.limits(),
        generic.shopperScope(),
        null,
        null,
        false,
        generic.allocations(),
        null,
        generic.holdSeconds(),
        is,
        null);
  }

  static CodeBatchState batch(String campaignId, long version, int first, int count, boolean gone) {
    String id = "b-" + campaignId + "-" + first;
    return new CodeBatchState(
        id, version, campaignId, first, count, gone, "partner:shopee", Vouchers.OPENS);
  }

  /** A batch as it is kept. */
  static Batch kept(int number, int ordinal, int first, int count, String key) {
    CodeBatchState state = batch("c" + number, 1, first, count, false);
    return new Batch(state, number, ordinal, key, "request");
  }
}
