package onlinefriday.contracts.event;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.time.Week;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * A year's programme, or a province's or sector's own; on {@code campaign.editions}.
 *
 * @param province whose programme a PROVINCIAL one is
 * @param concentrated whether the law's higher limits for concentrated programmes hold, for a
 *     province's edition only in that province: ask {@link #isConcentratedIn}
 * @param nationalCode canonical
 * @param targets what was announced as a goal, such as {@code orders}, by name
 */
public record EditionState(
    String id,
    long version,
    Kind kind,
    @Nullable String province,
    String nameVi,
    String nameEn,
    State state,
    @Nullable Week week,
    @Nullable Window window,
    boolean concentrated,
    @Nullable String nationalCode,
    @Nullable Decision decision,
    @Nullable String legalBasis,
    @Nullable Map<String, Long> targets)
    implements Versioned {

  /**
   * Whether the law's higher limits hold for a programme that takes part and is held there: in a
   * province's edition only for one that is held in that province alone.
   *
   * @param provinces codes as of {@code day}; null for the whole country
   */
  public boolean isConcentratedIn(@Nullable Collection<String> provinces, LocalDate day) {
    if (!concentrated || kind != Kind.PROVINCIAL) {
      return concentrated;
    }
    if (province == null || provinces == null || provinces.isEmpty()) {
      return false;
    }
    String own = province;
    LocalDate first = Span.of(this).map(Span::first).orElse(day);
    Provinces registry = Provinces.registry();
    return provinces.stream().allMatch(code -> registry.isNow(own, first, code, day));
  }

  /** The ministerial or provincial decision behind it, such as {@code 2815/QĐ-BCT}. */
  public record Decision(String number, LocalDate date) {}

  /** Whose programme it is. */
  public enum Kind {
    NATIONAL,
    PROVINCIAL,
    SECTOR
  }

  /** Where it stands in its life. */
  public enum State {
    DRAFT,
    PUBLISHED,
    CLOSED
  }
}
