package onlinefriday.merchant.inspection;

import java.util.List;
import java.util.Objects;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.complaint.KnownComplaints;
import onlinefriday.merchant.registry.KnownMerchants;
import org.springframework.stereotype.Component;

/** What a case is about has to exist, for whoever opens it. */
@Component
final class InspectionTarget {
  private final KnownMerchants merchants;
  private final KnownComplaints complaints;

  InspectionTarget(KnownMerchants merchants, KnownComplaints complaints) {
    this.merchants = merchants;
    this.complaints = complaints;
  }

  /**
   * @throws ApiProblem 422 naming what does not exist for the caller
   */
  MerchantState of(InspectionForm form, Caller caller) {
    MerchantState merchant =
        merchants
            .visibleTo(caller, Objects.requireNonNull(form.merchantId()))
            .orElseThrow(
                () ->
                    unknown(
                        "merchantId",
                        Wording.of("không có đơn vị bán hàng này", "there is no such merchant")));
    List<String> named = form.complaints();
    for (int i = 0; i < named.size(); i++) {
      if (!complaints.mayConcern(merchant.id(), named.get(i), caller)) {
        throw unknown(
            "complaintIds[" + i + "]",
            Wording.of(
                "không có phản ánh này về đơn vị này",
                "there is no such complaint about this merchant"));
      }
    }
    return merchant;
  }

  private static ApiProblem unknown(String field, String message) {
    return new ApiProblem(
        CommonProblem.INVALID, null, List.of(new FieldError(field, "unknown", message)));
  }
}
