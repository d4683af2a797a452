package onlinefriday.merchant.law;

import java.time.LocalDate;

/**
 * Until when a filing is in time.
 *
 * @param fileBy the last working day on which it may be received
 * @param inTimeUntil the last day of any kind: a weekend after {@code fileBy} costs no working day
 * @param known whether the days off of all the years in between have been entered
 */
public record FilingDay(LocalDate fileBy, LocalDate inTimeUntil, boolean known) {
  boolean isLate(LocalDate receivedOn) {
    return receivedOn.isAfter(inTimeUntil);
  }
}
