package onlinefriday.campaign.home;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * What the home page shows of an edition.
 *
 * @param state null when there is no edition to show
 * @param hours the length of the window in whole hours
 * @param code the national code while it is good or about to be
 */
record Programme(
    @Nullable EditionState edition,
    @Nullable String name,
    Window.@Nullable State state,
    long hours,
    @Nullable String code) {

  /** So long before the window opens its code is shown. */
  static final Duration CODE_SHOWN_BEFORE = Duration.ofDays(7);

  static final Programme NONE = new Programme(null, null, null, 0, null);

  static Programme of(EditionState edition, Instant now, Locale locale) {
    Window window = edition.window();
    if (window == null) {
      return NONE;
    }
    boolean codeIsShown =
        window.stateAt(now) != Window.State.CLOSED
            && !now.isBefore(window.start().minus(CODE_SHOWN_BEFORE));
    return new Programme(
        edition,
        "en".equals(locale.getLanguage()) ? edition.nameEn() : edition.nameVi(),
        window.stateAt(now),
        Duration.between(window.start(), window.end()).toHours(),
        codeIsShown ? edition.nationalCode() : null);
  }
}
