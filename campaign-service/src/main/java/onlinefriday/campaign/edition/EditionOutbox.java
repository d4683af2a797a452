package onlinefriday.campaign.edition;

import java.util.List;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.topic.StateOutbox;

/**
 * Changed editions, on their way to others. The mark also stands for having let followers follow,
 * so that a crash between an edition's change and theirs is made good. An edition that cannot be
 * followed is set aside, and holds up no other.
 */
record EditionOutbox(AggregateStore<EditionState> store, EditionFollower follower)
    implements StateOutbox<EditionState> {

  @Override
  public List<EditionState> unpublished(int max) {
    return store.unpublished(
        max,
        edition -> {
          follower.editionChanged(edition.id());
          return edition;
        });
  }

  @Override
  public void published(EditionState state) {
    store.published(state);
  }

  @Override
  public void published(List<EditionState> states) {
    store.published(states);
  }

  @Override
  public SetAside setAside() {
    return store.setAside();
  }
}
