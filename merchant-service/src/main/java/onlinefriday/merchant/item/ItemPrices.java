package onlinefriday.merchant.item;

import onlinefriday.defaults.problem.Wording;

/** Prices that a row of a file cannot mean; in a body they are left to the law's answer. */
final class ItemPrices {
  private ItemPrices() {}

  static void check(ItemForm form, RowReading reading) {
    if (form.referencePrice() != null && form.referencePrice() <= 0) {
      reading.reject(
          ItemColumn.REFERENCE_PRICE,
          "price-not-positive",
          Wording.of("phải lớn hơn 0", "must be more than 0"));
    }
    if (form.promotionalPrice() != null && form.promotionalPrice() < 0) {
      reading.reject(
          ItemColumn.PROMOTIONAL_PRICE,
          "price-negative",
          Wording.of("không được âm", "must not be negative"));
    }
  }
}
