package onlinefriday.voucher;

import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.voucher.Vouchers.Campaign;
import onlinefriday.voucher.terms.TermsBook;
import org.jspecify.annotations.Nullable;

/** Tells the running service of editions, campaigns and merchants, and waits until it knows. */
public final class Scene {
  private final TermsBook book;

  public Scene(TermsBook book) {
    this.book = book;
    Topics.publish(Topic.EDITIONS, Vouchers.edition());
    knows(Vouchers.merchant());
  }

  public void knows(EditionState edition) {
    Topics.publish(Topic.EDITIONS, edition);
  }

  public void knows(MerchantState merchant) {
    Topics.publish(Topic.MERCHANTS, merchant);
    await().until(() -> book.seller(merchant.id()) != null);
  }

  public Campaign knows(Campaign campaign) {
    Topics.publish(Topic.CAMPAIGNS, campaign.state());
    await()
        .until(
            () ->
                book.byId(campaign.id())
                    .filter(terms -> terms.edition() != null)
                    .filter(terms -> terms.campaign().version() == campaign.version())
                    .isPresent());
    return campaign;
  }

  /** A draft is never seen, so there is nothing to wait for but the one that comes after it. */
  public void knowsDraft(Campaign campaign) {
    Topics.publish(Topic.CAMPAIGNS, campaign.is(CampaignState.State.DRAFT).state());
    knows(Vouchers.campaign("after-" + campaign.id()));
  }

  /** A redemption's body; {@link #with} changes a field, {@link #without} leaves one out. */
  public static Map<String, Object> body(Campaign campaign, String shopper, String orderRef) {
    Map<String, Object> body = new HashMap<>();
    body.put("code", campaign.code());
    body.put("shopper", shopper);
    body.put("orderRef", orderRef);
    body.put("merchantId", Vouchers.MERCHANT);
    body.put("amount", 450_000L);
    body.put("province", "79");
    body.put("paymentMethod", "CASHLESS");
    body.put("vietnameseGoodsAmount", 300_000L);
    return body;
  }

  public static Map<String, Object> with(
      Map<String, Object> body, String field, @Nullable Object value) {
    Map<String, Object> changed = new HashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  public static Map<String, Object> without(Map<String, Object> body, String field) {
    Map<String, Object> changed = new HashMap<>(body);
    changed.remove(field);
    return changed;
  }
}
