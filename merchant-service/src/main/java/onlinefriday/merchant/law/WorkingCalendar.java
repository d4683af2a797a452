package onlinefriday.merchant.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Working days of the civil service, by {@code holidays.csv}. */
public final class WorkingCalendar {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final String MAKE_UP = "make_up_workday";

  private final Set<LocalDate> off;
  private final Set<LocalDate> madeUp;
  private final Set<Integer> years;

  private WorkingCalendar(Set<LocalDate> off, Set<LocalDate> madeUp, Set<Integer> years) {
    this.off = off;
    this.madeUp = madeUp;
    this.years = years;
  }

  public static WorkingCalendar read() {
    return read(List.of(), List.of());
  }

  /**
   * @param alsoOff decided after the table was made, such as a swapped day
   * @param alsoMadeUp the day worked in its place
   */
  public static WorkingCalendar read(
      Collection<LocalDate> alsoOff, Collection<LocalDate> alsoMadeUp) {
    List<Map<String, String>> rows = Table.read("holidays.csv");
    Set<LocalDate> madeUp = new HashSet<>(days(rows, true));
    Set<LocalDate> off = new HashSet<>(days(rows, false));
    Set<Integer> years = off.stream().map(LocalDate::getYear).collect(Collectors.toSet());
    off.addAll(alsoOff);
    madeUp.removeAll(alsoOff);
    madeUp.addAll(alsoMadeUp);
    off.removeAll(alsoMadeUp);
    return new WorkingCalendar(off, madeUp, years);
  }

  public boolean isWorkingDay(LocalDate day) {
    return madeUp.contains(day) || (!WEEKEND.contains(day.getDayOfWeek()) && !off.contains(day));
  }

  /** Whether the year's days off have been entered. */
  public boolean knows(int year) {
    return years.contains(year);
  }

  /**
   * @param wholeDays working days that lie between the day of receipt and the start, neither
   *     counted
   */
  public FilingDay filingDay(LocalDate start, int wholeDays) {
    LocalDate earliest = start;
    for (int left = wholeDays; left > 0; left--) {
      earliest = workingDayBefore(earliest);
    }
    LocalDate inTime = earliest.minusDays(1);
    LocalDate fileBy = workingDayBefore(earliest);
    boolean known = knows(fileBy.getYear()) && knows(start.minusDays(1).getYear());
    return new FilingDay(fileBy, inTime, known);
  }

  /** The last of so many working days after a day, which itself does not count. */
  public LocalDate after(LocalDate day, int workingDays) {
    LocalDate last = day;
    for (int left = workingDays; left > 0; left--) {
      do {
        last = last.plusDays(1);
      } while (!isWorkingDay(last));
    }
    return last;
  }

  private LocalDate workingDayBefore(LocalDate day) {
    LocalDate before = day.minusDays(1);
    while (!isWorkingDay(before)) {
      before = before.minusDays(1);
    }
    return before;
  }

  private static List<LocalDate> days(List<Map<String, String>> rows, boolean madeUp) {
    return rows.stream()
        .filter(row -> MAKE_UP.equals(row.get("kind")) == madeUp)
        .map(row -> LocalDate.parse(row.getOrDefault("date", "")))
        .toList();
  }
}
