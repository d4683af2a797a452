package onlinefriday.merchant.deal;

import java.time.LocalDate;
import java.util.List;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.event.MerchantState.Sells;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.law.Goods;
import onlinefriday.merchant.registry.PublicName;
import org.jspecify.annotations.Nullable;

/**
 * An offer in an answer. Prices are those of one unit, in đồng.
 *
 * @param referencePrice before the promotion, as seen on {@code referenceObservedOn} at {@code
 *     referenceSource}
 * @param saving absent when nothing is saved, or a price is not stated
 * @param savingBps of the reference price, in basis points, never rounded up
 * @param warnings codes of what the law warns of, such as {@code reference-price-raised}
 * @param merchant the firm's name; absent when it would be a person's
 * @param vietnameseGoods whether an authority has confirmed that its merchant's goods are
 * @param ocop as {@code vietnameseGoods}
 * @param start first day
 * @param end the day after the last
 * @param provinces codes as of the first day
 * @param receipts numbers of the authorities' receipts, none when nobody had to be told
 */
record DealView(
    String filingId,
    String sku,
    String name,
    Goods goods,
    @Nullable String category,
    @Nullable Long referencePrice,
    @Nullable LocalDate referenceObservedOn,
    @Nullable String referenceSource,
    @Nullable Long promotionalPrice,
    long giftValue,
    @Nullable Long saving,
    @Nullable Integer savingBps,
    List<String> warnings,
    String merchantId,
    @Nullable String merchant,
    MerchantState.Kind merchantKind,
    boolean vietnameseGoods,
    boolean ocop,
    String programme,
    LocalDate start,
    LocalDate end,
    List<String> provinces,
    List<String> receipts) {

  static DealView of(Deal deal, PromotedFiling filing, MerchantState merchant) {
    FiledItem item = deal.item();
    PriceCut cut = PriceCut.of(item).orElse(null);
    Sells confirmed = confirmed(merchant.sells());
    return new DealView(
        filing.id(),
        item.sku(),
        item.name(),
        item.goods(),
        item.category(),
        item.referencePrice(),
        item.referenceObservedOn(),
        item.referenceSource(),
        item.promotionalPrice(),
        item.giftValue(),
        cut == null ? null : cut.saving(),
        cut == null ? null : cut.bps(),
        deal.warnings(),
        merchant.id(),
        PublicName.of(merchant),
        merchant.kind(),
        confirmed.vietnameseGoods(),
        confirmed.ocop(),
        filing.name(),
        filing.start(),
        filing.end(),
        filing.provinces(),
        filing.receipts());
  }

  /** What nobody has looked at is not said. */
  private static Sells confirmed(@Nullable Sells claim) {
    boolean confirmed = claim != null && claim.review() != null && claim.review().confirmed();
    return claim != null && confirmed ? claim : new Sells(false, false);
  }
}
