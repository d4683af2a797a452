package onlinefriday.merchant.registry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static onlinefriday.merchant.registry.MerchantAnswers.allow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.merchant.tax.TaxCode;
import org.bson.conversions.Bson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Merchants that may be the same trader: one of the same name in the same province, and the head
 * and the branches of one tax code. A hint for those who decide; nothing follows from it.
 */
@RestController
final class PossibleDuplicates {
  /** Of each reason; more would not be looked at. */
  private static final int SHOWN_MAX = 20;

  private final Merchants merchants;
  private final MerchantAnswers answers;

  PossibleDuplicates(Merchants merchants, MerchantAnswers answers) {
    this.merchants = merchants;
    this.answers = answers;
  }

  @GetMapping("/v1/merchants/{id}/possible-duplicates")
  Found of(@PathVariable String id, Caller caller) {
    MerchantState merchant = answers.visible(id, caller);
    allow(MerchantAccess.mayDecide(caller, merchant) || caller.is(Role.AUDITOR));
    Map<String, Twin> twins = new TreeMap<>();
    alike(sameName(merchant), merchant, caller, Why.SAME_NAME)
        .forEach(twin -> twins.put(twin.id(), twin));
    new TaxCode(merchant.taxCode())
        .stem()
        .ifPresent(
            stem ->
                alike(sameStem(stem), merchant, caller, Why.SAME_TAX_CODE_STEM)
                    .forEach(twin -> twins.put(twin.id(), twin)));
    return new Found(List.copyOf(twins.values()));
  }

  private Stream<Twin> alike(Bson wanted, MerchantState merchant, Caller caller, Why why) {
    return merchants.list(wanted, null, SHOWN_MAX).stream()
        .filter(other -> !other.id().equals(merchant.id()))
        .filter(other -> MerchantAccess.maySee(caller, other))
        .map(other -> new Twin(other.id(), other.legalName(), other.taxCode(), why));
  }

  private static Bson sameName(MerchantState merchant) {
    return and(eq("province", merchant.province()), eq("legalName", merchant.legalName()));
  }

  /** A branch's code is its head's with a hyphen and three digits; the dot comes behind hyphens. */
  private static Bson sameStem(String stem) {
    return and(gte("taxCode", stem), lt("taxCode", stem + "."));
  }

  /** Why two merchants may be one. */
  enum Why {
    SAME_NAME,
    SAME_TAX_CODE_STEM
  }

  record Twin(String id, String legalName, String taxCode, Why why) {}

  record Found(List<Twin> items) {}
}
