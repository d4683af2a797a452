package onlinefriday.merchant.law;

/** Kinds of goods that the law treats apart. */
public enum Goods {
  ORDINARY,
  FRESH_FOOD,
  PRICE_STABILISED,
  /** 15 % and over. */
  ALCOHOL,
  TOBACCO,
  BREAST_MILK_SUBSTITUTE,
  MEDICINE
}
