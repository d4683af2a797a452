package onlinefriday.merchant.inspection;

import java.util.List;
import onlinefriday.contracts.event.CaseState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.topic.StateOutbox;
import onlinefriday.merchant.oversight.Leads;

/** Cases go out as facts without words; a lead learns that somebody looks into it. */
record InspectionOutbox(AggregateStore<Inspection> store, Leads leads)
    implements StateOutbox<CaseState> {

  @Override
  public List<CaseState> unpublished(int max) {
    return store.unpublished(
        max,
        one -> {
          leads.inspected(one.merchantId(), one.id());
          return one.told();
        });
  }

  @Override
  public void published(CaseState state) {
    store.published(state.id(), state.version());
  }

  @Override
  public SetAside setAside() {
    return store.setAside();
  }
}
