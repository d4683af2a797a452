package onlinefriday.merchant.partner;

import java.net.URI;
import java.util.Comparator;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.partner.Keys.Issuing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/partners/{partnerId}/keys")
final class KeyController {
  private final Keys keys;
  private final AggregateStore<Partner> partners;

  KeyController(Keys keys, AggregateStore<Partner> partners) {
    this.keys = keys;
    this.partners = partners;
  }

  /** The only answer that ever holds the key. */
  @PostMapping
  ResponseEntity<IssuedKey> issue(
      @PathVariable String partnerId, Caller caller, Body<KeyForm> body) {
    caller.require(Role.NATIONAL_OPERATOR);
    existing(partnerId);
    return switch (keys.issue(partnerId, body.read(), caller.subject())) {
      case Issuing.Issued issued ->
          ResponseEntity.created(
                  URI.create("/v1/partners/" + partnerId + "/keys/" + issued.key().id()))
              .cacheControl(CacheControl.noStore())
              .body(IssuedKey.of(issued));
      case Issuing.NoSuchPartner _ -> throw new ApiProblem(CommonProblem.NOT_FOUND);
      case Issuing.TooManyLiveKeys _ -> throw new ApiProblem(PartnerProblem.TOO_MANY_LIVE_KEYS);
      case Issuing.Contended _ -> throw new ApiProblem(CommonProblem.UNAVAILABLE);
    };
  }

  @GetMapping
  ListPage<KeyView> list(@PathVariable String partnerId, Caller caller, ListQuery query) {
    caller.require(Role.NATIONAL_OPERATOR, Role.AUDITOR);
    String after = query.after() == null ? "" : query.after();
    var fetched =
        existing(partnerId).keys().stream()
            .filter(key -> key.id().compareTo(after) > 0)
            .sorted(Comparator.comparing(PartnerKey::id))
            .limit(query.fetch())
            .toList();
    return query.page(fetched, PartnerKey::id).map(KeyView::of);
  }

  @DeleteMapping("/{keyId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String partnerId, @PathVariable String keyId, Caller caller) {
    caller.require(Role.NATIONAL_OPERATOR);
    switch (keys.revoke(partnerId, keyId, caller.subject())) {
      case REVOKED -> {}
      case NO_SUCH_KEY -> throw new ApiProblem(CommonProblem.NOT_FOUND);
      case CONTENDED -> throw new ApiProblem(CommonProblem.UNAVAILABLE);
    }
  }

  private Partner existing(String partnerId) {
    return partners.find(partnerId).orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
  }
}
