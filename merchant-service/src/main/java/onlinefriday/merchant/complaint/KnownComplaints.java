package onlinefriday.merchant.complaint;

import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.security.Caller;
import org.springframework.stereotype.Component;

/** Complaints, for those who open a case about what people complain of. */
@Component
public final class KnownComplaints {
  private final AggregateStore<Complaint> complaints;

  KnownComplaints(AggregateStore<Complaint> complaints) {
    this.complaints = complaints;
  }

  /** Whether the caller may see the complaint, and it names this merchant or none. */
  public boolean mayConcern(String merchantId, String complaintId, Caller caller) {
    return complaints
        .find(complaintId)
        .filter(one -> caller.coversProvince(one.province()))
        .filter(one -> one.merchantId() == null || one.merchantId().equals(merchantId))
        .isPresent();
  }
}
