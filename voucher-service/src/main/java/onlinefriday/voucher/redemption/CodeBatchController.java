package onlinefriday.voucher.redemption;

import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.voucher.terms.TermsBook;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Issuing single-use codes, which this release says plainly that it does not offer. */
@RestController
class CodeBatchController {
  private final TermsBook book;

  CodeBatchController(TermsBook book) {
    this.book = book;
  }

  @PostMapping("/v1/campaigns/{id}/code-batches")
  void issue(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String header) {
    if (!caller.is(Role.NATIONAL_OPERATOR)) {
      caller.requirePartner(Scopes.ISSUE);
    }
    if (book.byId(id).isEmpty()) {
      throw new ApiProblem(CommonProblem.NOT_FOUND);
    }
    IdempotencyKey.required(header);
    throw new ApiProblem(NotOffered.SINGLE_USE_CODES);
  }
}
