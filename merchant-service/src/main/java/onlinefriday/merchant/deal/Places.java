package onlinefriday.merchant.deal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onlinefriday.contracts.place.Province;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.time.VietnamTime;
import org.springframework.stereotype.Component;

/** Where offers hold, by the map of today. */
@Component
final class Places {
  /** In place of all codes: most offers hold in the whole country. */
  static final String EVERYWHERE = "*";

  private final Provinces provinces;
  private final Clock clock;

  Places(Provinces provinces, Clock clock) {
    this.provinces = provinces;
    this.clock = clock;
  }

  LocalDate today() {
    return VietnamTime.dateOf(clock.instant());
  }

  List<Province> choices() {
    return provinces.on(today());
  }

  boolean isProvince(String code) {
    return provinces.inForce(code, today());
  }

  List<String> of(PromotedFiling filing) {
    LocalDate today = today();
    List<String> codes = found(filing, today).stream().map(Province::code).toList();
    boolean all = provinces.on(today).stream().map(Province::code).allMatch(codes::contains);
    return all ? List.of(EVERYWHERE) : codes;
  }

  /** The names of {@link #of}; none when it is the whole country. */
  List<String> names(PromotedFiling filing) {
    return of(filing).contains(EVERYWHERE)
        ? List.of()
        : found(filing, today()).stream().map(Province::nameVi).toList();
  }

  private List<Province> found(PromotedFiling filing, LocalDate today) {
    LocalDate day = filing.start();
    LocalDate later = day.isAfter(today) ? day : today;
    return filing.provinces().stream()
        .map(code -> provinces.successor(code, day, later))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
