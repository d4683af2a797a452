package onlinefriday.merchant.registry;

import static onlinefriday.merchant.registry.MerchantAnswers.allow;
import static onlinefriday.merchant.registry.MerchantAnswers.answer;

import java.net.URI;
import java.util.UUID;
import onlinefriday.contracts.event.MerchantState;
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

@RestController
@RequestMapping("/v1/merchants")
final class MerchantController {
  private final Registry registry;
  private final Merchants merchants;
  private final MerchantAnswers answers;

  MerchantController(Registry registry, Merchants merchants, MerchantAnswers answers) {
    this.registry = registry;
    this.merchants = merchants;
    this.answers = answers;
  }

  @PostMapping
  ResponseEntity<MerchantState> register(Caller caller, Body<MerchantForm> body) {
    allow(MerchantAccess.mayRegister(caller));
    MerchantForm form = body.read();
    Particulars particulars = form.particulars();
    allow(MerchantAccess.mayPlaceIn(particulars.province(), caller));
    String id = form.id() == null ? "m-" + UUID.randomUUID() : form.id();
    MerchantState made = registry.register(id, particulars, caller).done();
    return ResponseEntity.created(URI.create("/v1/merchants/" + id))
        .eTag(IfMatch.etag(made.version()))
        .body(made);
  }

  @GetMapping
  ListPage<MerchantState> list(Caller caller, ListQuery query) {
    allow(!caller.is(Role.PARTNER));
    var fetched = merchants.list(MerchantAccess.visibleTo(caller), query.after(), query.fetch());
    return query.page(fetched, MerchantState::id);
  }

  @GetMapping("/{id}")
  ResponseEntity<MerchantState> get(@PathVariable String id, Caller caller) {
    return answer(answers.visible(id, caller));
  }

  @PutMapping("/{id}")
  ResponseEntity<MerchantState> correct(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<MerchantForm> body) {
    MerchantState seen = answers.visible(id, caller);
    allow(MerchantAccess.mayCorrect(caller, seen));
    ifMatch.require(seen.version());
    Particulars particulars = body.read().particulars();
    allow(MerchantAccess.mayPlaceIn(particulars.province(), caller));
    return answer(registry.correct(seen, particulars, caller).done());
  }
}
