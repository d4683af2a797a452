package onlinefriday.merchant.partner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onlinefriday.contracts.event.PartnerKeyState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.topic.StateOutbox;

/**
 * A changed partner's keys, one state each. The partner's mark is cleared when the last of its keys
 * has been sent; until then a crash has all of them sent again.
 *
 * <p>For the one thread of one relay.
 */
final class KeyOutbox implements StateOutbox<PartnerKeyState> {
  private final AggregateStore<Partner> partners;
  private final Map<String, Partner> byLastKey = new HashMap<>();
  private final Map<String, Partner> byKey = new HashMap<>();

  KeyOutbox(AggregateStore<Partner> partners) {
    this.partners = partners;
  }

  @Override
  public List<PartnerKeyState> unpublished(int max) {
    byLastKey.clear();
    byKey.clear();
    List<PartnerKeyState> states = new ArrayList<>();
    for (Told told : partners.unpublished(max, Told::of)) {
      if (told.keys().isEmpty()) {
        partners.published(told.partner());
      } else {
        states.addAll(told.keys());
        told.keys().forEach(key -> byKey.put(key.id(), told.partner()));
        byLastKey.put(states.getLast().id(), told.partner());
      }
    }
    return states;
  }

  private record Told(Partner partner, List<PartnerKeyState> keys) {
    static Told of(Partner partner) {
      return new Told(
          partner, partner.keys().stream().map(key -> key.state(partner.id())).toList());
    }
  }

  @Override
  public void published(PartnerKeyState state) {
    Partner finished = byLastKey.remove(state.id());
    if (finished != null) {
      partners.published(finished);
    }
  }

  @Override
  public SetAside setAside() {
    SetAside aside = partners.setAside();
    return new SetAside() {
      /** A partner's keys are published together. */
      @Override
      public void put(String keyId, long version) {
        Partner partner = byKey.get(keyId);
        if (partner != null) {
          byLastKey.values().remove(partner);
          aside.put(partner.id(), partner.version());
        }
      }

      @Override
      public int count(int max) {
        return aside.count(max);
      }

      @Override
      public void tryAgain() {
        aside.tryAgain();
      }
    };
  }
}
