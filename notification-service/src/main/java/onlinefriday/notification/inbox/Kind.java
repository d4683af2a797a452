package onlinefriday.notification.inbox;

import java.util.Locale;

/** What an item tells. Its texts are the messages {@code inbox.<wireName>.*}. */
public enum Kind {
  CAMPAIGN_PUBLISHED,
  CAMPAIGN_RESUMED,
  CAMPAIGN_PAUSED,
  CAMPAIGN_ENDED,
  MERCHANT_VERIFIED,
  /** It was verified, and under another name or of another kind has to be again. */
  MERCHANT_IN_REVIEW,
  MERCHANT_SUSPENDED,
  MERCHANT_REINSTATED;

  /** Kebab-case, as answers and ids have it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isOfCampaign() {
    return name().startsWith("CAMPAIGN_");
  }
}
