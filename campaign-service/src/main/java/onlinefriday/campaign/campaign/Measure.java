package onlinefriday.campaign.campaign;

/** What a fuse limits. */
public enum Measure {
  /** Redemptions and holds. */
  GRANTS_PER_MINUTE,
  /** In đồng. */
  DISCOUNT_PER_MINUTE
}
