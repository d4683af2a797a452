package onlinefriday.campaign.campaign;

import java.net.URI;
import onlinefriday.campaign.rule.Findings;
import onlinefriday.campaign.rule.Outcome;
import onlinefriday.contracts.event.CampaignState.State;
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
  ResponseEntity<CampaignAnswer> create(Caller caller, Body<CampaignRequest> body) {
    caller.require(Role.NATIONAL_OPERATOR, Role.PROVINCE_OFFICER);
    Campaign created = campaigns.create(caller, body.read()).orProblem();
    return answer(caller, created, ResponseEntity.created(uri(created)));
  }

  @GetMapping
  ListPage<CampaignAnswer> list(
      Caller caller,
      @RequestParam(name = "editionId", required = false) @Nullable String editionId,
      ListQuery query) {
    return query.page(
        campaigns.list(caller, editionId, query.after(), query.fetch()).stream()
            .map(campaign -> seenBy(caller, campaign))
            .toList(),
        answer -> answer.state().id());
  }

  @GetMapping("/{id}")
  ResponseEntity<CampaignAnswer> read(Caller caller, @PathVariable String id) {
    return answer(caller, campaigns.find(caller, id).orProblem());
  }

  @PutMapping("/{id}")
  ResponseEntity<CampaignAnswer> change(
      Caller caller, @PathVariable String id, IfMatch ifMatch, Body<CampaignRequest> body) {
    Campaign seen = campaigns.changeable(caller, id).orProblem();
    ifMatch.require(seen.version());
    return answer(caller, campaigns.change(caller, seen, body.read()).orProblem());
  }

  @PostMapping("/{id}/publish")
  ResponseEntity<CampaignAnswer> publish(Caller caller, @PathVariable String id, IfMatch ifMatch) {
    return act(caller, id, ifMatch, CampaignAction.PUBLISH, null);
  }

  @PostMapping("/{id}/pause")
  ResponseEntity<CampaignAnswer> pause(
      Caller caller, @PathVariable String id, IfMatch ifMatch, Body<ActionRequest> body) {
    ifMatch.check(campaigns.changeable(caller, id).orProblem().version());
    return act(caller, id, ifMatch, CampaignAction.PAUSE, ActionRequest.reasonIn(body));
  }

  /** 202 when it takes a second person, and this call was the first. */
  @PostMapping("/{id}/resume")
  ResponseEntity<CampaignAnswer> resume(Caller caller, @PathVariable String id, IfMatch ifMatch) {
    Campaign campaign =
        campaigns.act(caller, id, ifMatch::check, CampaignAction.RESUME, null).orProblem();
    return answer(
        caller,
        campaign,
        campaign.lifeState() == State.PAUSED ? ResponseEntity.accepted() : ResponseEntity.ok());
  }

  @PostMapping("/{id}/end")
  ResponseEntity<CampaignAnswer> end(Caller caller, @PathVariable String id, IfMatch ifMatch) {
    return act(caller, id, ifMatch, CampaignAction.END, null);
  }

  private ResponseEntity<CampaignAnswer> act(
      Caller caller, String id, IfMatch ifMatch, CampaignAction action, @Nullable String reason) {
    return answer(caller, campaigns.act(caller, id, ifMatch::check, action, reason).orProblem());
  }

  private ResponseEntity<CampaignAnswer> answer(Caller caller, Campaign campaign) {
    return answer(caller, campaign, ResponseEntity.ok());
  }

  private ResponseEntity<CampaignAnswer> answer(
      Caller caller, Campaign campaign, ResponseEntity.BodyBuilder answer) {
    return answer.eTag(IfMatch.etag(campaign.version())).body(seenBy(caller, campaign));
  }

  private CampaignAnswer seenBy(Caller caller, Campaign campaign) {
    return new CampaignAnswer(campaign.state(), campaigns.pauseFor(caller, campaign));
  }

  private static URI uri(Campaign campaign) {
    return URI.create("/v1/campaigns/" + campaign.id());
  }
}
