package onlinefriday.merchant.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.EditionState.State;

/** The editions that {@code campaign.editions} tells of; a draft has not been decided. */
final class KnownEditions {
  private final Map<String, EditionState> known = new ConcurrentHashMap<>();

  void learn(EditionState edition) {
    known.put(edition.id(), edition);
  }

  Optional<EditionState> find(String id) {
    return Optional.ofNullable(known.get(id)).filter(e -> e.state() != State.DRAFT);
  }

  List<EditionState> decided() {
    return known.values().stream().filter(e -> e.state() != State.DRAFT).toList();
  }
}
