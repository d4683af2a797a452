package onlinefriday.voucher.codes;

import java.util.List;
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

  private static final CampaignState.Issuer ISSUER_OF_LAZADA =
      new CampaignState.Issuer("lazada", 1_000);
  private static final AtomicInteger NUMBERS = new AtomicInteger(2_000);

  private Singles() {}

  /** Open, the ministry's, with a number that no other test has; Tiki and Lazada may issue. */
  static CampaignState campaign(String id) {
    return issuing(id, new CampaignState.Issuer("tiki", 1_000), ISSUER_OF_LAZADA);
  }

  /** Open and the ministry's; these partners may issue. */
  static CampaignState issuing(String id, CampaignState.Issuer... issuers) {
    CampaignState numbered =
        campaign(id, 1, NUMBERS.incrementAndGet(), MINISTRY, CampaignState.State.PUBLISHED);
    return Vouchers.belonging(numbered, MINISTRY, List.of(), List.of(issuers));
  }

  /** Nobody but its owner may issue. */
  static CampaignState owned(String id, OwnerKind kind, @Nullable String owner) {
    var state = CampaignState.State.PUBLISHED;
    return campaign(id, 1, NUMBERS.incrementAndGet(), new Owner(kind, owner), state);
  }

  static CampaignState next(CampaignState of, CampaignState.State is) {
    CampaignState next = campaign(of.id(), of.version() + 1, of.number(), of.owner(), is);
    return Vouchers.belonging(next, of.owner(), List.of(), of.issuers());
  }

  static CampaignState campaign(
      String id, long version, int number, Owner owner, CampaignState.State is) {
    CampaignState unique = Vouchers.campaign(id).is(is).unique(number);
    return new CampaignState(
        id,
        version,
        number,
        unique.editionId(),
        unique.name(),
        owner,
        CodeKind.UNIQUE,
        null,
        unique.window(),
        unique.discount(),
        unique.minAmount(),
        unique.limits(),
        unique.shopperScope(),
        null,
        null,
        false,
        unique.allocations(),
        null,
        unique.holdSeconds(),
        is,
        null,
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
    return new Batch(state, number, ordinal, key, "request", first + count);
  }
}
