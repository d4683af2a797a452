package onlinefriday.merchant.assessment;

import java.util.Locale;
import onlinefriday.merchant.law.Finding;
import onlinefriday.merchant.law.Rule;
import onlinefriday.merchant.law.Status;
import org.jspecify.annotations.Nullable;

/**
 * What is broken or in doubt, for one item or for the whole.
 *
 * @param item the sku
 * @param legalBasis the article
 */
public record FindingView(
    String code,
    @Nullable String item,
    String message,
    String legalBasis,
    String rule,
    Status status) {

  public static FindingView of(Finding finding, Locale locale) {
    Rule rule = finding.rule();
    return new FindingView(
        finding.code().code(),
        finding.item(),
        finding.message(locale),
        rule.legalBasis(),
        rule.id().id(),
        rule.status());
  }
}
