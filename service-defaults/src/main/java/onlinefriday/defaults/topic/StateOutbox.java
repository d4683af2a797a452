package onlinefriday.defaults.topic;

import java.util.List;
import onlinefriday.contracts.event.Versioned;

/** Where changed aggregates wait until their state has been published. */
public interface StateOutbox<T extends Versioned> {
  /** Current states that are marked unpublished, at most so many. */
  List<T> unpublished(int max);

  /** Clears the mark unless the aggregate has changed since. */
  void published(T state);

  /** Those that cannot be published, so that they hold up no other. */
  SetAside setAside();

  /** States that wait apart: their next change brings them back, or another try. */
  interface SetAside {
    /** Sets a state aside unless its aggregate has changed since. */
    void put(String id, long version);

    /** How many there are, counted no further than {@code max}. */
    int count(int max);

    /** Brings all of them back. */
    void tryAgain();
  }

  /** {@link #published} for many. */
  default void published(List<T> states) {
    states.forEach(this::published);
  }
}
