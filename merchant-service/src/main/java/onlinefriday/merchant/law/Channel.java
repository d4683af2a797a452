package onlinefriday.merchant.law;

/** Where a programme sells and promotes. */
public enum Channel {
  /** Only e-commerce trading floors and online-promotion sites. */
  ECOMMERCE_ONLY,
  OWN_WEBSITE,
  PHYSICAL,
  MIXED
}
