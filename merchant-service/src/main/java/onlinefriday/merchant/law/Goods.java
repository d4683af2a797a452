package onlinefriday.merchant.law;

import java.util.Locale;

/** Kinds of goods that the law treats apart. */
public enum Goods {
  ORDINARY("hàng thông thường", "ordinary goods"),
  FRESH_FOOD("thực phẩm tươi sống", "fresh food"),
  PRICE_STABILISED("hàng bình ổn giá", "price-stabilised goods"),
  /** 15 % and over. */
  ALCOHOL("rượu từ 15 độ", "alcohol of 15% and over"),
  TOBACCO("thuốc lá", "tobacco"),
  BREAST_MILK_SUBSTITUTE("sản phẩm thay thế sữa mẹ", "breast-milk substitutes"),
  MEDICINE("thuốc chữa bệnh", "medicines");

  private final String vi;
  private final String en;

  Goods(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) ? en : vi;
  }
}
