package onlinefriday.merchant.declaration;

import java.time.LocalDate;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.registry.KnownMerchants;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class DeclarationController {
  private final Declarations declarations;
  private final KnownMerchants merchants;

  DeclarationController(Declarations declarations, KnownMerchants merchants) {
    this.declarations = declarations;
    this.merchants = merchants;
  }

  /** The prices that a merchant declared of one sku, the latest first. */
  @GetMapping("/v1/merchants/{id}/declarations")
  ListPage<DeclarationView> history(
      @PathVariable String id,
      Caller caller,
      @RequestParam(required = false) @Nullable String sku,
      ListQuery query) {
    if (caller.is(Role.PARTNER)) {
      throw new ApiProblem(CommonProblem.FORBIDDEN);
    }
    merchants.visibleTo(caller, id).orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
    if (sku == null) {
      throw new ApiProblem(CommonProblem.MALFORMED, "sku");
    }
    var fetched = declarations.history(id, sku, query.after(), query.fetch());
    return query.page(fetched, price -> price.filing().historyKey()).map(DeclarationView::of);
  }

  /** One declaration of one sku; {@code start} and {@code end} as the filing has them. */
  record DeclarationView(
      String filingId,
      String sku,
      LocalDate declaredOn,
      @Nullable Long referencePrice,
      LocalDate referenceObservedOn,
      @Nullable String referenceSource,
      @Nullable Long promotionalPrice,
      LocalDate start,
      LocalDate end,
      @Nullable LocalDate endedOn,
      boolean countsAsDiscount) {
    static DeclarationView of(DeclaredPrice price) {
      DeclaredFiling filing = price.filing();
      return new DeclarationView(
          filing.id(),
          price.sku(),
          filing.declaredOn(),
          price.referencePrice(),
          price.observedOn(),
          price.source(),
          price.promotionalPrice(),
          filing.start(),
          filing.end(),
          filing.endedOn(),
          price.declaration().countsAsDiscount());
    }
  }
}
