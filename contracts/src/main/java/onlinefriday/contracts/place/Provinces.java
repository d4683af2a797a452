package onlinefriday.contracts.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onlinefriday.contracts.time.VietnamTime;
import org.jspecify.annotations.Nullable;

/**
 * The registry of provinces by date: 63 until 2025-06-30, 34 since (Resolution 202/2025/QH15).
 * Always ask with a day: a code alone may name two different territories.
 */
public final class Provinces {
  private static final Provinces REGISTRY = new Provinces(read());

  private final Map<String, List<Province>> byCode;

  /** When codes came to mean something else; the beginning of the registry among them. */
  private final List<Instant> changes;

  private Provinces(List<Province> all) {
    byCode = all.stream().collect(Collectors.groupingBy(Province::code));
    changes = all.stream().map(Province::validFrom).distinct().map(VietnamTime::startOf).toList();
  }

  public static Provinces registry() {
    return REGISTRY;
  }

  public Optional<Province> find(String code, LocalDate day) {
    return byCode.getOrDefault(code, List.of()).stream().filter(p -> p.validOn(day)).findFirst();
  }

  public boolean inForce(@Nullable String code, LocalDate day) {
    return code != null && find(code, day).isPresent();
  }

  /** All units of that day, by code. */
  public List<Province> on(LocalDate day) {
    return byCode.values().stream()
        .flatMap(List::stream)
        .filter(p -> p.validOn(day))
        .sorted(Comparator.comparing(Province::code))
        .toList();
  }

  /** What the code named last before that day, if it ever did. */
  public Optional<Province> lastBefore(String code, LocalDate day) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(p -> p.validFrom().isBefore(day))
        .max(Comparator.comparing(Province::validFrom));
  }

  /**
   * The unit that holds, on {@code later}, the territory that {@code code} named on {@code day};
   * empty when the code named nothing then.
   */
  public Optional<Province> successor(String code, LocalDate day, LocalDate later) {
    Optional<Province> unit = find(code, day);
    while (unit.isPresent() && !unit.get().validOn(later)) {
      Province old = unit.get();
      if (old.validTo() == null || old.successorCode() == null || later.isBefore(old.validFrom())) {
        return Optional.empty();
      }
      unit = find(old.successorCode(), old.validTo().plusDays(1));
    }
    return unit;
  }

  /**
   * Whether {@code code}, as of {@code later}, names one of those that the codes named at an
   * earlier instant.
   */
  public boolean isAmong(Collection<String> codes, Instant earlier, String code, Instant later) {
    if (changes.stream().noneMatch(change -> earlier.isBefore(change) && !later.isBefore(change))) {
      return codes.contains(code);
    }
    LocalDate from = VietnamTime.dateOf(earlier);
    LocalDate day = VietnamTime.dateOf(later);
    return codes.stream().anyMatch(one -> isNow(one, from, code, day));
  }

  /** Whether what {@code code} named on {@code day} is, on {@code later}, what the other names. */
  public boolean isNow(String code, LocalDate day, String other, LocalDate later) {
    return successor(code, day, later).filter(unit -> unit.code().equals(other)).isPresent();
  }

  /**
   * Every unit, of any time up to that day, whose territory lies in what {@code code} names on it;
   * itself among them. Empty when the code names nothing then.
   */
  public List<Province> territoryOf(String code, LocalDate day) {
    Optional<Province> now = find(code, day);
    return byCode.values().stream()
        .flatMap(List::stream)
        .filter(unit -> !unit.validFrom().isAfter(day))
        .filter(
            unit -> now.isPresent() && now.equals(successor(unit.code(), unit.validFrom(), day)))
        .sorted(Comparator.comparing(Province::validFrom).thenComparing(Province::code))
        .toList();
  }

  private static List<Province> read() {
    try (InputStream csv = Provinces.class.getResourceAsStream("provinces.csv")) {
      if (csv == null) {
        throw new IllegalStateException("provinces.csv is missing from the jar");
      }
      String text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).filter(line -> !line.isBlank()).map(Provinces::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Province parse(String line) {
    String[] field = line.split(",", -1);
    return new Province(
        field[0],
        field[1],
        field[2],
        Province.Type.valueOf(field[3].toUpperCase(Locale.ROOT)),
        LocalDate.parse(field[4]),
        field[5].isEmpty() ? null : LocalDate.parse(field[5]),
        field[6].isEmpty() ? null : field[6]);
  }
}
