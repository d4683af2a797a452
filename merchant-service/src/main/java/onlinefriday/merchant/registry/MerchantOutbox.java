package onlinefriday.merchant.registry;

import java.util.List;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.background.ServiceTask;
import onlinefriday.defaults.topic.StateOutbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changed merchants, on their way to others. The mark also stands for having told those within this
 * service, so that no crash keeps it from them. One of which they cannot be told is set aside, and
 * holds up no other.
 */
record MerchantOutbox(AggregateStore<MerchantState> store, MerchantFollower follower)
    implements StateOutbox<MerchantState> {
  private static final Logger log = LoggerFactory.getLogger(MerchantOutbox.class);

  @Override
  public List<MerchantState> unpublished(int max) {
    List<MerchantState> changed = store.unpublished(max);
    try {
      if (!changed.isEmpty()) {
        follower.changed(changed);
      }
      return changed;
    } catch (RuntimeException e) {
      if (ServiceTask.isOutage(e)) {
        throw e;
      }
      log.warn("merchants are told of one by one, to find the one that fails: {}", e.toString());
      return store.unpublished(max, this::toldByItself);
    }
  }

  private MerchantState toldByItself(MerchantState merchant) {
    follower.changed(List.of(merchant));
    return merchant;
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
