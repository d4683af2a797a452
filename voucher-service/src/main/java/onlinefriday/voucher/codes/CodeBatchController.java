package onlinefriday.voucher.codes;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.voucher.terms.Terms;
import onlinefriday.voucher.terms.TermsBook;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One batch over HTTP. To all but those it concerns it does not exist. */
@RestController
@RequestMapping("/v1/code-batches/{id}")
class CodeBatchController {
  private final TermsBook book;
  private final Batches batches;
  private final MongoBatches store;
  private final CodesDownload download;

  CodeBatchController(TermsBook book, Batches batches, MongoBatches store, CodesDownload download) {
    this.book = book;
    this.batches = batches;
    this.store = store;
    this.download = download;
  }

  @GetMapping
  BatchView get(Caller caller, @PathVariable String id) {
    Issuer issuer = Issuer.orAuditor(caller);
    return store
        .find(id)
        .filter(batch -> issuer.maySee(batch, campaignOf(batch)))
        .map(BatchView::now)
        .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
  }

  @GetMapping("/codes")
  void codes(Caller caller, @PathVariable String id, HttpServletResponse response)
      throws IOException {
    Batch batch = requireHaving(Issuer.of(caller), id);
    if (batch.state().revoked()) {
      throw new ApiProblem(CodeProblem.BATCH_REVOKED);
    }
    download.send(caller, batch, response);
  }

  @PostMapping("/revoke")
  BatchView revoke(Caller caller, @PathVariable String id) {
    Issuer issuer = Issuer.of(caller);
    return BatchView.now(batches.revoke(requireHaving(issuer, id), issuer));
  }

  private Batch requireHaving(Issuer issuer, String id) {
    return store
        .find(id)
        .filter(batch -> issuer.mayHave(batch, campaignOf(batch)))
        .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
  }

  private @Nullable CampaignState campaignOf(Batch batch) {
    return book.byId(batch.state().campaignId()).map(Terms::campaign).orElse(null);
  }
}
