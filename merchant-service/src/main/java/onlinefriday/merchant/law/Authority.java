package onlinefriday.merchant.law;

import org.jspecify.annotations.Nullable;

/**
 * Who receives a filing.
 *
 * @param province whose Department of Industry and Trade; null for the ministry
 */
public record Authority(Kind kind, @Nullable String province) {
  static final Authority MINISTRY = new Authority(Kind.MINISTRY, null);

  static Authority of(String province) {
    return new Authority(Kind.PROVINCE, province);
  }

  /** A province's department, or the Ministry of Industry and Trade. */
  public enum Kind {
    PROVINCE,
    MINISTRY
  }
}
