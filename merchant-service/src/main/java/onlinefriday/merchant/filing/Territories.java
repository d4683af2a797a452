package onlinefriday.merchant.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onlinefriday.contracts.place.Province;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.time.VietnamTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which officers a filing concerns. It keeps the units of its own first day, written with the day
 * since which each is in force, as codes were given out again; an officer asks for all units that
 * became theirs. So no merger ever makes a stored filing wrong.
 */
@Component
final class Territories {
  private final Provinces provinces;
  private final Clock clock;

  Territories(Provinces provinces, Clock clock) {
    this.provinces = provinces;
    this.clock = clock;
  }

  LocalDate today() {
    return VietnamTime.dateOf(clock.instant());
  }

  /** The units that a programme names; what was no province on its first day is none. */
  List<String> unitsOf(Terms terms) {
    return terms.provinces().stream()
        .map(code -> provinces.find(code, terms.start()))
        .flatMap(Optional::stream)
        .map(Territories::unit)
        .distinct()
        .toList();
  }

  /** The units that are today's province of that code. */
  List<String> unitsOf(@Nullable String code) {
    return code == null
        ? List.of()
        : provinces.territoryOf(code, today()).stream().map(Territories::unit).toList();
  }

  /** Whether what a receipt calls by that code, on that day, is today's province of an officer. */
  boolean isNow(@Nullable String code, LocalDate day, @Nullable String officers) {
    LocalDate later = day.isAfter(today()) ? day : today();
    return code != null
        && provinces
            .successor(code, day, later)
            .filter(unit -> unit.code().equals(officers))
            .isPresent();
  }

  private static String unit(Province province) {
    return province.code() + "@" + province.validFrom();
  }
}
