package onlinefriday.voucher.terms;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.State;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.contracts.event.MerchantState;
import org.jspecify.annotations.Nullable;

/**
 * Every campaign, edition, merchant and filing by what a redemption names. Written by the topics'
 * readers, read by every request; a request sees each aggregate whole.
 */
public final class TermsBook {
  private final Map<String, EditionState> editions = new ConcurrentHashMap<>();
  private final Map<String, CampaignState> campaigns = new ConcurrentHashMap<>();
  private final Map<String, String> campaignByCode = new ConcurrentHashMap<>();
  private final Map<Integer, String> campaignByNumber = new ConcurrentHashMap<>();
  private final Map<String, Seller> merchants = new ConcurrentHashMap<>();
  private final Map<String, Map<String, FilingState>> filings = new ConcurrentHashMap<>();

  /**
   * The campaign a code belongs to; an unknown code and a draft's are alike.
   *
   * @param code canonical
   */
  public Optional<Terms> byCode(String code) {
    return Optional.ofNullable(campaignByCode.get(code))
        .flatMap(this::byId)
        .filter(terms -> code.equals(terms.campaign().code()));
  }

  /** The campaign that single-use codes mean by this number, unless it is a draft. */
  public Optional<Terms> byNumber(int number) {
    return Optional.ofNullable(campaignByNumber.get(number)).flatMap(this::byId);
  }

  /** The campaign of this id unless it is a draft. */
  public Optional<Terms> byId(String campaignId) {
    CampaignState campaign = campaigns.get(campaignId);
    if (campaign == null || campaign.state() == State.DRAFT) {
      return Optional.empty();
    }
    return Optional.of(new Terms(campaign, editions.get(campaign.editionId())));
  }

  public @Nullable Seller seller(String merchantId) {
    Seller known = merchants.get(merchantId);
    Map<String, FilingState> filed = filings.get(merchantId);
    return known == null || filed == null ? known : known.with(filed.values());
  }

  public void put(EditionState edition) {
    editions.put(edition.id(), edition);
  }

  public void put(MerchantState merchant) {
    merchants.put(merchant.id(), Seller.of(merchant));
  }

  /** Only what is in force is kept. */
  public void put(FilingState filing) {
    if (filing.state().isInForce()) {
      filings
          .computeIfAbsent(filing.merchantId(), _ -> new ConcurrentHashMap<>())
          .put(filing.id(), filing);
    } else {
      filings.computeIfPresent(
          filing.merchantId(),
          (_, known) -> {
            known.remove(filing.id());
            return known;
          });
    }
  }

  /** A code that an ended campaign left is taken over by the one that is open now. */
  public void put(CampaignState campaign) {
    campaigns.put(campaign.id(), campaign);
    campaignByNumber.put(campaign.number(), campaign.id());
    if (campaign.code() != null && campaign.state() != State.DRAFT) {
      campaignByCode.merge(campaign.code(), campaign.id(), this::holder);
    }
  }

  private String holder(String held, String coming) {
    CampaignState holder = campaigns.get(held);
    CampaignState comer = campaigns.get(coming);
    if (holder == null || comer == null || !Objects.equals(holder.code(), comer.code())) {
      return coming; // the holder has another code by now
    }
    return HELD_LONGER.compare(comer, holder) >= 0 ? coming : held;
  }

  /** Two campaigns are never open with one code; of others the one that may still open holds it. */
  private static final Comparator<CampaignState> HELD_LONGER =
      Comparator.comparing((CampaignState campaign) -> campaign.state() != State.ENDED)
          .thenComparing(TermsBook::end)
          .thenComparing(CampaignState::number);

  private static Instant end(CampaignState campaign) {
    return campaign.window() == null ? Instant.MIN : campaign.window().end();
  }
}
