package onlinefriday.contracts.time;

import java.time.LocalDate;

/** An edition's week in calendar days; {@code end} is inclusive, as the decision writes it. */
public record Week(LocalDate start, LocalDate end) {
  public Week {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("a week does not end before it starts");
    }
  }
}
