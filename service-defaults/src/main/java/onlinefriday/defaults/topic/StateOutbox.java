package onlinefriday.defaults.topic;

import java.util.List;
import onlinefriday.contracts.event.Versioned;

/** Where changed aggregates wait until their state has been published. */
public interface StateOutbox<T extends Versioned> {
  /** Current states that are marked unpublished, at most so many. */
  List<T> unpublished(int max);

  /** Clears the mark unless the aggregate has changed since. */
  void published(T state);

  /** {@link #published} for many. */
  default void published(List<T> states) {
    states.forEach(this::published);
  }
}
