package onlinefriday.campaign.clock;

import static com.mongodb.client.model.Filters.in;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.EditionState.State;
import onlinefriday.contracts.time.Window;
import onlinefriday.defaults.aggregate.AggregateStore;
import org.springframework.stereotype.Component;

/**
 * Which edition is on: the published one whose window is open (the latest start wins, then the id),
 * else the next to open, else the last. For the last one, those that have been closed count too, so
 * that between two years the one before is shown.
 */
@Component
public class CurrentEdition {
  /** Editions looked at; there are a few a year. */
  private static final int EDITIONS_MAX = 2_000;

  private final AggregateStore<EditionState> store;

  CurrentEdition(AggregateStore<EditionState> store) {
    this.store = store;
  }

  /**
   * @param now the caller's, which may say more of that same instant
   */
  public Optional<EditionState> at(Instant now) {
    List<EditionState> known =
        store.list(in("state", State.PUBLISHED.name(), State.CLOSED.name()), null, EDITIONS_MAX);
    return among(known, now);
  }

  static Optional<EditionState> among(List<EditionState> editions, Instant now) {
    return open(editions, now).or(() -> next(editions, now)).or(() -> last(editions, now));
  }

  private static Optional<EditionState> open(List<EditionState> editions, Instant now) {
    return within(Window.State.OPEN, published(editions), now)
        .min(by(Window::start).reversed().thenComparing(EditionState::id));
  }

  private static Optional<EditionState> next(List<EditionState> editions, Instant now) {
    return within(Window.State.BEFORE, published(editions), now)
        .min(by(Window::start).thenComparing(EditionState::id));
  }

  private static Optional<EditionState> last(List<EditionState> editions, Instant now) {
    return within(Window.State.CLOSED, editions.stream(), now)
        .min(by(Window::end).reversed().thenComparing(EditionState::id));
  }

  private static Stream<EditionState> published(List<EditionState> editions) {
    return editions.stream().filter(e -> e.state() == State.PUBLISHED);
  }

  private static Stream<EditionState> within(
      Window.State state, Stream<EditionState> editions, Instant now) {
    return editions.filter(e -> e.window() != null && e.window().stateAt(now) == state);
  }

  private static Comparator<EditionState> by(Function<Window, Instant> instant) {
    return Comparator.comparing(e -> instant.apply(Objects.requireNonNull(e.window())));
  }
}
