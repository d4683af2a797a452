package onlinefriday.campaign.campaign;

import java.net.URI;
import onlinefriday.campaign.rule.Findings;
import onlinefriday.campaign.rule.Outcome;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/campaigns}. */
@RestController
@RequestMapping("/v1/campaigns")
class CampaignApi {
  private final Campaigns campaigns;

  CampaignApi(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  /** The body of an action, which may be left out. */
  record ActionRequest(@Nullable String reason) {
    static final int REASON_LENGTH_MAX = 500;

    static @Nullable String reasonIn(Body<ActionRequest> body) {
      ActionRequest sent = body.readIfSent().orElse(null);
      String reason = sent == null ? null : sent.reason();
      Findings findings = new Findings();
      findings.length("reason", reason, REASON_LENGTH_MAX);
      return findings.none() ? reason : Outcome.<String>invalid(findings).orProblem();
    }
  }

  @PostMapping
  ResponseEntity<CampaignState> create(Caller caller, Body<CampaignRequest> body) {
    caller.require(Role.NATIONAL_OPERATOR, Role.PROVINCE_OFFICER);
    CampaignState created = campaigns.create(caller, body.read()).orProblem();
    return ResponseEntity.created(URI.create("/v1/campaigns/" + created.id()))
        .eTag(IfMatch.etag(created.version()))
        .body(created);
  }

  @GetMapping
  ListPage<CampaignState> list(
      Caller caller,
      @RequestParam(name = "editionId", required = false) @Nullable String editionId,
      ListQuery query) {
    return query.page(
        campaigns.list(caller, editionId, query.after(), query.fetch()), CampaignState::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<CampaignState> read(Caller caller, @PathVariable String id) {
    return answer(campaigns.read(caller, id).orProblem());
  }

  @PutMapping("/{id}")
  ResponseEntity<CampaignState> change(
      Caller caller, @PathVariable String id, IfMatch ifMatch, Body<CampaignRequest> body) {
    Campaign seen = campaigns.changeable(caller, id).orProblem();
    ifMatch.require(seen.version());
    return answer(campaigns.change(caller, seen, body.read()).orProblem());
  }

  @PostMapping("/{id}/publish")
  ResponseEntity<CampaignState> publish(Caller caller, @PathVariable String id, IfMatch ifMatch) {
    return act(caller, id, ifMatch, CampaignAction.PUBLISH, null);
  }

  @PostMapping("/{id}/pause")
  ResponseEntity<CampaignState> pause(
      Caller caller, @PathVariable String id, IfMatch ifMatch, Body<ActionRequest> body) {
    ifMatch.check(campaigns.changeable(caller, id).orProblem().version());
    return act(caller, id, ifMatch, CampaignAction.PAUSE, ActionRequest.reasonIn(body));
  }

  @PostMapping("/{id}/resume")
  ResponseEntity<CampaignState> resume(Caller caller, @PathVariable String id, IfMatch ifMatch) {
    return act(caller, id, ifMatch, CampaignAction.RESUME, null);
  }

  @PostMapping("/{id}/end")
  ResponseEntity<CampaignState> end(Caller caller, @PathVariable String id, IfMatch ifMatch) {
    return act(caller, id, ifMatch, CampaignAction.END, null);
  }

  private ResponseEntity<CampaignState> act(
      Caller caller, String id, IfMatch ifMatch, CampaignAction action, @Nullable String reason) {
    return answer(campaigns.act(caller, id, ifMatch::check, action, reason).orProblem());
  }

  private static ResponseEntity<CampaignState> answer(CampaignState campaign) {
    return ResponseEntity.ok().eTag(IfMatch.etag(campaign.version())).body(campaign);
  }
}
