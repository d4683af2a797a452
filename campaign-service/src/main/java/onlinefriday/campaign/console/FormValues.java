package onlinefriday.campaign.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.time.VietnamTime;
import org.jspecify.annotations.Nullable;

/** Gathers what the fields of a form hold, as browsers expect it. */
final class FormValues {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  FormValues put(String field, @Nullable Object value) {
    if (value != null) {
      values.put(field, List.of(value.toString()));
    }
    return this;
  }

  FormValues instant(String field, @Nullable Instant at) {
    return put(field, at == null ? null : LocalDateTime.ofInstant(at, VietnamTime.ZONE));
  }

  FormValues percent(String field, @Nullable Integer basisPoints) {
    return put(field, basisPoints == null ? null : percentOf(basisPoints));
  }

  FormValues tick(String field, boolean ticked) {
    return ticked ? put(field, "on") : this;
  }

  Map<String, List<String>> map() {
    return values;
  }

  static String percentOf(int basisPoints) {
    return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
  }
}
