package onlinefriday.merchant.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds.
 *
 * @param from first day, inclusive; null: since ever
 * @param to last day, inclusive; null: until further notice
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
  public Validity {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("valid until " + to + ", before it begins on " + from);
    }
  }

  static Validity of(String from, String to) {
    return new Validity(day(from), day(to));
  }

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /**
   * @throws IllegalStateException unless exactly one of them holds on every day there is
   */
  static void requireEveryDayOnce(String what, List<Validity> validities) {
    List<Validity> inOrder = inOrder(validities);
    requireApart(what, inOrder);
    boolean whole =
        !inOrder.isEmpty() && inOrder.getFirst().from == null && inOrder.getLast().to == null;
    for (int i = 1; whole && i < inOrder.size(); i++) {
      LocalDate before = inOrder.get(i - 1).to;
      whole = before != null && before.plusDays(1).equals(inOrder.get(i).from);
    }
    if (!whole) {
      throw new IllegalStateException(what + " does not say what holds on every day");
    }
  }

  /**
   * @throws IllegalStateException when two of them hold on one day
   */
  static void requireApart(String what, List<Validity> validities) {
    List<Validity> inOrder = inOrder(validities);
    for (int i = 1; i < inOrder.size(); i++) {
      LocalDate before = inOrder.get(i - 1).to;
      LocalDate from = inOrder.get(i).from;
      if (before == null || from == null || !from.isAfter(before)) {
        throw new IllegalStateException(what + " says two things on " + from);
      }
    }
  }

  private static List<Validity> inOrder(List<Validity> validities) {
    return validities.stream()
        .sorted(Comparator.comparing(Validity::from, Comparator.nullsFirst(LocalDate::compareTo)))
        .toList();
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
