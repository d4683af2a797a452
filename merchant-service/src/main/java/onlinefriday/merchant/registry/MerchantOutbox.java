package onlinefriday.merchant.registry;

import java.util.List;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.topic.StateOutbox;

/**
 * Changed merchants, on their way to others. The mark also stands for having told those within this
 * service, so that no crash keeps it from them.
 */
record MerchantOutbox(StateOutbox<MerchantState> store, MerchantFollower follower)
    implements StateOutbox<MerchantState> {
  @Override
  public List<MerchantState> unpublished(int max) {
    List<MerchantState> changed = store.unpublished(max);
    if (!changed.isEmpty()) {
      follower.changed(changed);
    }
    return changed;
  }

  @Override
  public void published(MerchantState state) {
    store.published(state);
  }

  @Override
  public void published(List<MerchantState> states) {
    store.published(states);
  }

  @Override
  public SetAside setAside() {
    return store.setAside();
  }
}
