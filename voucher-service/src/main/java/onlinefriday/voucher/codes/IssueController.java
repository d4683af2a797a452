package onlinefriday.voucher.codes;

import java.net.URI;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.voucher.IdempotencyKey;
import onlinefriday.voucher.codes.Batches.Issue;
import onlinefriday.voucher.terms.Terms;
import onlinefriday.voucher.terms.TermsBook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A campaign's batches over HTTP. To this API a draft does not exist. */
@RestController
@RequestMapping("/v1/campaigns/{id}/code-batches")
class IssueController {
  private final TermsBook book;
  private final Batches batches;
  private final MongoBatches store;

  IssueController(TermsBook book, Batches batches, MongoBatches store) {
    this.book = book;
    this.batches = batches;
    this.store = store;
  }

  @PostMapping
  ResponseEntity<BatchView> issue(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String header,
      Body<BatchForm> body) {
    Issuer issuer = Issuer.of(caller);
    CampaignState campaign = campaign(id);
    int max = issuer.maxIn(campaign).orElseThrow(() -> new ApiProblem(CommonProblem.FORBIDDEN));
    String key = IdempotencyKey.required(header);
    return switch (batches.issue(campaign, body.read().wanted(), issuer, max, key)) {
      case Issue.Issued(Batch batch, boolean replayed) -> created(batch, replayed);
      case Issue.Refused(var why, var detail) -> throw new ApiProblem(why, detail);
    };
  }

  private static ResponseEntity<BatchView> created(Batch batch, boolean replayed) {
    var answer = ResponseEntity.created(URI.create("/v1/code-batches/" + batch.id()));
    if (replayed) {
      answer.header(IdempotencyKey.REPLAYED, "true");
    }
    return answer.body(BatchView.issued(batch));
  }

  @GetMapping
  ListPage<BatchView> list(Caller caller, @PathVariable String id, ListQuery query) {
    Issuer issuer = Issuer.orAuditor(caller);
    CampaignState campaign = campaign(id);
    String issuedBy = issuer.seenIn(campaign);
    var found = store.list(campaign.id(), issuedBy, query.after(), query.fetch());
    return query.page(found, Batch::id).map(BatchView::now);
  }

  private CampaignState campaign(String id) {
    return book.byId(id)
        .map(Terms::campaign)
        .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
  }
}
