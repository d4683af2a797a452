package onlinefriday.merchant.partner;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/partners")
final class PartnerController {
  private final AggregateStore<Partner> partners;
  private final Clock clock;

  PartnerController(AggregateStore<Partner> partners, Clock clock) {
    this.partners = partners;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<PartnerView> make(Caller caller, Body<PartnerForm> body) {
    caller.require(Role.NATIONAL_OPERATOR);
    PartnerForm form = body.read();
    String id = form.id() == null ? "p-" + UUID.randomUUID() : form.id();
    Instant now = clock.instant();
    Partner partner = Partner.named(id, Objects.requireNonNull(form.name()).strip(), now);
    if (!partners.insert(partner, Change.of(caller.subject(), "make", now))) {
      throw new ApiProblem(CommonProblem.ALREADY_EXISTS);
    }
    return ResponseEntity.created(URI.create("/v1/partners/" + id)).body(PartnerView.of(partner));
  }

  @GetMapping
  ListPage<PartnerView> list(Caller caller, ListQuery query) {
    caller.require(Role.NATIONAL_OPERATOR, Role.AUDITOR);
    var fetched = partners.list(null, query.after(), query.fetch());
    return query.page(fetched, Partner::id).map(PartnerView::of);
  }

  @GetMapping("/{id}")
  PartnerView get(@PathVariable String id, Caller caller) {
    caller.require(Role.NATIONAL_OPERATOR, Role.AUDITOR);
    return partners
        .find(id)
        .map(PartnerView::of)
        .orElseThrow(() -> new ApiProblem(CommonProblem.NOT_FOUND));
  }

  /** Without the keys: those have a list of their own. */
  record PartnerView(String id, String name, Instant createdAt) {
    static PartnerView of(Partner partner) {
      return new PartnerView(partner.id(), partner.name(), partner.createdAt());
    }
  }
}
