package onlinefriday.merchant.filing;

import java.util.List;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.Wording;
import onlinefriday.defaults.security.Caller;
import onlinefriday.merchant.assessment.NamedInBodies;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.item.RepeatedSkus;
import onlinefriday.merchant.registry.KnownMerchants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be said of a body only by looking beyond it. */
@Component
final class DraftBodies {
  private final NamedInBodies named;
  private final KnownMerchants merchants;
  private final FilingAccess access;

  DraftBodies(NamedInBodies named, KnownMerchants merchants, FilingAccess access) {
    this.named = named;
    this.merchants = merchants;
    this.access = access;
  }

  /**
   * The merchant for whom it is drafted.
   *
   * @throws ApiProblem 404 when the caller does not act for it, 422 when none is named, or none of
   *     that name is there
   */
  String merchant(FilingForm form, Caller caller) {
    String id = form.merchantId() == null ? caller.merchantId() : form.merchantId();
    if (id == null) {
      throw invalid(
          new FieldError("merchantId", "not-null", Wording.of("không được thiếu", "is missing")));
    }
    if (!access.mayFileFor(caller, id)) {
      throw new ApiProblem(CommonProblem.NOT_FOUND);
    }
    if (merchants.find(id).isEmpty()) {
      throw invalid(
          new FieldError(
              "merchantId",
              "unknown-merchant",
              Wording.of("Không có người bán này.", "There is no such merchant.")));
    }
    return id;
  }

  /**
   * @throws ApiProblem 422 when its form or its edition is none
   */
  Terms terms(FilingForm form) {
    Terms terms = form.terms();
    named.form(terms.form());
    edition(terms.editionId());
    return terms;
  }

  /**
   * @throws ApiProblem 422 when there is no such edition
   */
  void edition(@Nullable String id) {
    if (id != null) {
      named.edition(id);
    }
  }

  /**
   * @return null when the body says nothing of items
   * @throws ApiProblem 422 when an sku stands twice
   */
  @Nullable List<FiledItem> items(FilingForm form) {
    return apart(form.filedItems());
  }

  static @Nullable List<FiledItem> apart(@Nullable List<FiledItem> items) {
    List<FieldError> repeated = items == null ? List.of() : RepeatedSkus.in(items);
    if (!repeated.isEmpty()) {
      throw new ApiProblem(CommonProblem.INVALID, null, repeated);
    }
    return items;
  }

  private static ApiProblem invalid(FieldError error) {
    return new ApiProblem(CommonProblem.INVALID, null, List.of(error));
  }
}
