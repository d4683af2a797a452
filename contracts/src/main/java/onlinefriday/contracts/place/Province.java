package onlinefriday.contracts.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A province or municipality as it stood in a period.
 *
 * @param code two digits; seven codes changed meaning on 2025-07-01, so a code alone names nothing
 * @param validFrom first day, inclusive
 * @param validTo last day, inclusive; null while it stands
 * @param successorCode its code in the next map; null while it stands
 */
public record Province(
    String code,
    String nameVi,
    String nameAscii,
    Type type,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String successorCode) {

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** The two kinds of unit of the first tier. */
  public enum Type {
    PROVINCE,
    MUNICIPALITY
  }
}
