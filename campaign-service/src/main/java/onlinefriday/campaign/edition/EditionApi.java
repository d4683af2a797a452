package onlinefriday.campaign.edition;

import java.net.URI;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/editions}. */
@RestController
@RequestMapping("/v1/editions")
class EditionApi {
  private final Editions editions;

  EditionApi(Editions editions) {
    this.editions = editions;
  }

  @PostMapping
  ResponseEntity<EditionState> create(Caller caller, Body<EditionRequest> body) {
    caller.require(Role.NATIONAL_OPERATOR, Role.PROVINCE_OFFICER);
    EditionState created = editions.create(caller, body.read()).orProblem();
    return ResponseEntity.created(URI.create("/v1/editions/" + created.id()))
        .eTag(IfMatch.etag(created.version()))
        .body(created);
  }

  @GetMapping
  ListPage<EditionState> list(Caller caller, ListQuery query) {
    return query.page(editions.list(caller, query.after(), query.fetch()), EditionState::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<EditionState> read(Caller caller, @PathVariable String id) {
    return answer(editions.read(caller, id).orProblem());
  }

  @PutMapping("/{id}")
  ResponseEntity<EditionState> change(
      Caller caller, @PathVariable String id, IfMatch ifMatch, Body<EditionRequest> body) {
    EditionState seen = editions.changeable(caller, id).orProblem();
    ifMatch.require(seen.version());
    return answer(editions.change(caller, seen, body.read()).orProblem());
  }

  @PostMapping("/{id}/publish")
  ResponseEntity<EditionState> publish(Caller caller, @PathVariable String id, IfMatch ifMatch) {
    return act(caller, id, ifMatch, EditionAction.PUBLISH);
  }

  @PostMapping("/{id}/close")
  ResponseEntity<EditionState> close(Caller caller, @PathVariable String id, IfMatch ifMatch) {
    return act(caller, id, ifMatch, EditionAction.CLOSE);
  }

  private ResponseEntity<EditionState> act(
      Caller caller, String id, IfMatch ifMatch, EditionAction action) {
    return answer(editions.act(caller, id, ifMatch::check, action).orProblem());
  }

  private static ResponseEntity<EditionState> answer(EditionState edition) {
    return ResponseEntity.ok().eTag(IfMatch.etag(edition.version())).body(edition);
  }
}
