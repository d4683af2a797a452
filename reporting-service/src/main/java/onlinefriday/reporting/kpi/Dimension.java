package onlinefriday.reporting.kpi;

import java.util.Arrays;
import java.util.Optional;

/** What figures are broken down by. */
enum Dimension {
  HOUR("hour"),
  DAY("day"),
  PROVINCE("province"),
  PARTNER("partner"),
  PAYMENT_METHOD("paymentMethod");

  private final String wireName;

  Dimension(String wireName) {
    this.wireName = wireName;
  }

  static Optional<Dimension> of(String wireName) {
    return Arrays.stream(values()).filter(d -> d.wireName.equals(wireName)).findFirst();
  }
}
