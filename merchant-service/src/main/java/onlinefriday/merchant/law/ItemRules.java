package onlinefriday.merchant.law;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The goods, one by one. */
final class ItemRules {
  private final RulesInForce rules;
  private final Programme programme;
  private final Findings findings;
  private final Optional<CapRule> discountCap;
  private final Optional<CapRule> unitValueCap;
  private final Rule exemptGoods;
  private final Rule priceStated;
  private final ReferencePrices referencePrices;
  private final @Nullable Declared declared;

  /**
   * @param declared null when it is not known, and so not judged
   */
  ItemRules(
      RulesInForce rules, Programme programme, Findings findings, @Nullable Declared declared) {
    this.rules = rules;
    this.programme = programme;
    this.findings = findings;
    this.discountCap = cap(RuleId.DISCOUNT_CAP, FindingCode.DISCOUNT_OVER_CAP);
    this.unitValueCap = cap(RuleId.UNIT_VALUE_CAP, FindingCode.UNIT_VALUE_OVER_CAP);
    this.exemptGoods = rules.rule(RuleId.DISCOUNT_CAP_EXEMPT_GOODS);
    this.priceStated = rules.rule(RuleId.PRICE_STATED);
    this.referencePrices = new ReferencePrices(rules, programme, findings);
    this.declared = declared;
  }

  void judge() {
    programme.items().forEach(this::judge);
  }

  private void judge(Item item) {
    Long price = item.referencePrice();
    if (price != null && price <= 0) {
      findings.add(FindingCode.PRICE_NOT_POSITIVE, item.sku(), priceStated, Figure.Dong.of(price));
      return;
    }
    goods(item);
    promotionalPrice(item);
    if (price == null) {
      findings.add(FindingCode.REFERENCE_PRICE_MISSING, item.sku(), priceStated);
      return;
    }
    referencePrices.judge(item, price);
    discount(item, price);
    unitValueCap.ifPresent(
        cap ->
            cap.judge(item.sku(), BigInteger.valueOf(item.giftValue()), BigInteger.valueOf(price)));
    if (declared != null) {
      declared.judge(item, price);
    }
  }

  private void goods(Item item) {
    Figure kind = new Figure.Kind(item.goods());
    Rule forbidden = rules.rule(RuleId.GOODS_NOT_PROMOTABLE);
    if (forbidden.lists(item.goods())) {
      findings.add(FindingCode.GOODS_NOT_PROMOTABLE, item.sku(), forbidden, kind);
    } else {
      findings.kept(forbidden);
    }
    Rule restricted = rules.rule(RuleId.GOODS_RESTRICTED);
    if (restricted.lists(item.goods())) {
      findings.add(FindingCode.GOODS_RESTRICTED, item.sku(), restricted, kind);
    }
  }

  private void promotionalPrice(Item item) {
    Long promotional = item.promotionalPrice();
    if (promotional != null && promotional < 0) {
      findings.add(
          FindingCode.DISCOUNT_OVER_100,
          item.sku(),
          rules.rule(RuleId.DISCOUNT_LIMIT),
          Figure.Dong.of(promotional));
    }
  }

  private void discount(Item item, long price) {
    Long promotional = item.promotionalPrice();
    // A negative price has been refused already.
    if (promotional == null || promotional < 0 || discountCap.isEmpty()) {
      return;
    }
    if (exemptGoods.lists(item.goods())) {
      findings.judged(exemptGoods, Outcome.EXEMPTS);
      return;
    }
    BigInteger whole = BigInteger.valueOf(price);
    discountCap.get().judge(item.sku(), whole.subtract(BigInteger.valueOf(promotional)), whole);
  }

  private Optional<CapRule> cap(RuleId id, FindingCode overCap) {
    return rules.cap(id, programme.concentrated()).map(cap -> new CapRule(overCap, cap, findings));
  }
}
