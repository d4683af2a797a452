package onlinefriday.merchant.oversight;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * From how many on a merchant surfaces.
 *
 * @param priceRaisedMin filings with a reference price raised shortly before
 * @param priceInflatedMin complaints of an inflated price that an authority has upheld
 * @param codeRefusedMin complaints of a refused code that an authority has upheld
 */
@ConfigurationProperties("merchant.leads")
record LeadProperties(int priceRaisedMin, int priceInflatedMin, int codeRefusedMin) {
  int minOf(Sign sign) {
    return switch (sign) {
      case PRICE_RAISED -> priceRaisedMin;
      case PRICE_INFLATED -> priceInflatedMin;
      case CODE_REFUSED -> codeRefusedMin;
    };
  }

  int least() {
    return Math.min(priceRaisedMin, Math.min(priceInflatedMin, codeRefusedMin));
  }
}
