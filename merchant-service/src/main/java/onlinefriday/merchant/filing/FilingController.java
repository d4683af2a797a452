package onlinefriday.merchant.filing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static onlinefriday.merchant.filing.FilingAnswers.allow;
import static onlinefriday.merchant.filing.FilingAnswers.answer;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import onlinefriday.merchant.assessment.LawProperties;
import onlinefriday.merchant.item.FiledItem;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/filings")
final class FilingController {
  private final Drafting drafting;
  private final DraftBodies bodies;
  private final Filings filings;
  private final FilingAccess access;
  private final FilingAnswers answers;
  private final LawProperties limits;

  FilingController(
      Drafting drafting,
      DraftBodies bodies,
      Filings filings,
      FilingAccess access,
      FilingAnswers answers,
      LawProperties limits) {
    this.drafting = drafting;
    this.bodies = bodies;
    this.filings = filings;
    this.access = access;
    this.answers = answers;
    this.limits = limits;
  }

  @PostMapping
  ResponseEntity<FilingView> draft(Caller caller, Body<FilingForm> body) {
    allow(caller.role() == null || caller.is(Role.MERCHANT, Role.NATIONAL_OPERATOR));
    FilingForm form = body.read(limits.filingBytesMax());
    String merchantId = bodies.merchant(form, caller);
    List<FiledItem> items = Objects.requireNonNullElse(bodies.items(form), List.<FiledItem>of());
    String id = form.id() == null ? "f-" + UUID.randomUUID() : form.id();
    Dossier made = drafting.draft(id, merchantId, bodies.terms(form), items, caller).done();
    return ResponseEntity.created(URI.create("/v1/filings/" + id))
        .eTag(IfMatch.etag(made.version()))
        .body(FilingView.of(made));
  }

  /**
   * @param province filed in what is today this province, so no draft
   */
  @GetMapping
  ListPage<FilingView> list(
      Caller caller,
      ListQuery query,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String province,
      @RequestParam(required = false) @Nullable String merchantId) {
    return page(caller, query, state, province, merchantId).map(FilingView::of);
  }

  ListPage<Dossier> page(
      Caller caller,
      ListQuery query,
      @Nullable String state,
      @Nullable String province,
      @Nullable String merchantId) {
    allow(!caller.is(Role.PARTNER));
    List<Bson> wanted = new ArrayList<>(access.visibleTo(caller));
    if (state != null) {
      wanted.add(eq(Filings.STATE, stateOf(state)));
    }
    if (province != null) {
      wanted.add(access.heldIn(province));
    }
    if (merchantId != null) {
      wanted.add(eq(Filings.MERCHANT, merchantId));
    }
    Bson filter = wanted.isEmpty() ? null : and(wanted);
    return query
        .page(filings.list(filter, query.after(), query.fetch()), Dossier::id)
        .map(dossier -> access.shown(caller, dossier));
  }

  @GetMapping("/{id}")
  ResponseEntity<FilingView> get(@PathVariable String id, Caller caller) {
    return answer(answers.shown(id, caller));
  }

  /** The merchant of a filing never changes. */
  @PutMapping("/{id}")
  ResponseEntity<FilingView> correct(
      @PathVariable String id, Caller caller, IfMatch ifMatch, Body<FilingForm> body) {
    Dossier seen = answers.own(id, caller);
    ifMatch.require(seen.version());
    FilingForm form = body.read(limits.filingBytesMax());
    return answer(drafting.correct(seen, bodies.terms(form), bodies.items(form), caller).done());
  }

  private static String stateOf(String state) {
    return Arrays.stream(State.values())
        .map(State::name)
        .filter(state::equals)
        .findFirst()
        .orElseThrow(
            () ->
                new ApiProblem(
                    CommonProblem.MALFORMED, "state is one of " + Arrays.toString(State.values())));
  }
}
