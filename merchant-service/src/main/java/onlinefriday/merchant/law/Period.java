package onlinefriday.merchant.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Days from {@code start} up to, not including, {@code end}. */
record Period(LocalDate start, LocalDate end) {
  /** How many days of a year lie in at least one of them. */
  static long daysOf(int year, List<Period> periods) {
    LocalDate counted = LocalDate.of(year, 1, 1);
    LocalDate over = counted.plusYears(1);
    long days = 0;
    List<Period> inOrder = periods.stream().sorted(Comparator.comparing(Period::start)).toList();
    for (Period period : inOrder) {
      LocalDate from = period.start.isAfter(counted) ? period.start : counted;
      LocalDate to = period.end.isBefore(over) ? period.end : over;
      if (from.isBefore(to)) {
        days += ChronoUnit.DAYS.between(from, to);
        counted = to;
      }
    }
    return days;
  }
}
