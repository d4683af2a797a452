package onlinefriday.campaign.edition;

import java.util.List;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.defaults.topic.StateOutbox;

/**
 * Lets followers follow before the mark is cleared, so that a crash between an edition's change and
 * theirs is made good.
 */
record EditionOutbox(StateOutbox<EditionState> store, EditionFollower follower)
    implements StateOutbox<EditionState> {

  @Override
  public List<EditionState> unpublished(int max) {
    return store.unpublished(max);
  }

  @Override
  public void published(EditionState state) {
    follower.editionChanged(state.id());
    store.published(state);
  }

  @Override
  public SetAside setAside() {
    return store.setAside();
  }
}
