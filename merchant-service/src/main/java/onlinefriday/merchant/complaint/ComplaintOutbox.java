package onlinefriday.merchant.complaint;

import java.util.List;
import onlinefriday.contracts.event.CaseState;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.topic.StateOutbox;
import onlinefriday.merchant.oversight.Leads;
import onlinefriday.merchant.oversight.Sign;

/**
 * Complaints go out as facts without words. The mark of one that was upheld also stands for being
 * counted as a lead, so that a crash between the verdict and the count is made good.
 */
record ComplaintOutbox(AggregateStore<Complaint> store, Leads leads)
    implements StateOutbox<CaseState> {

  @Override
  public List<CaseState> unpublished(int max) {
    return store.unpublished(
        max,
        complaint -> {
          count(complaint);
          return complaint.told();
        });
  }

  @Override
  public void published(CaseState state) {
    store.published(state.id(), state.version());
  }

  private void count(Complaint complaint) {
    Sign sign = complaint.kind().sign();
    String merchantId = complaint.knownMerchantId();
    String province = complaint.province();
    if (sign != null
        && merchantId != null
        && province != null
        && complaint.isResolvedAs(Verdict.UPHELD)) {
      leads.upheld(merchantId, province, sign, complaint.id());
    }
  }

  @Override
  public SetAside setAside() {
    return store.setAside();
  }
}
