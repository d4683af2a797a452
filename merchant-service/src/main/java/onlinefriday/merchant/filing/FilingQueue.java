package onlinefriday.merchant.filing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.event.FilingState.State;
import onlinefriday.defaults.aggregate.AggregateStore.Place;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.security.Role;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Filings that wait for an authority, maybe after another accepted, by the day of its answer. */
@Component
final class FilingQueue {
  private static final List<State> WAITING =
      List.of(State.NOTIFIED, State.REGISTERING, State.SUPPLEMENT_ASKED, State.ACCEPTED);

  private final Filings filings;
  private final FilingAccess access;

  FilingQueue(Filings filings, FilingAccess access) {
    this.filings = filings;
    this.access = access;
  }

  /**
   * @param state one of those that wait, or null for all of them
   */
  ListPage<Dossier> page(
      Caller caller, ListQuery query, @Nullable State state, @Nullable String province) {
    FilingAnswers.allow(!caller.is(Role.PARTNER));
    List<State> wanted = state == null ? WAITING : List.of(state);
    List<Bson> filters = new ArrayList<>(access.visibleTo(caller));
    filters.add(in(Filings.STATE, wanted.stream().map(State::name).toList()));
    if (province != null) {
      filters.add(access.heldIn(province));
    }
    return query
        .page(
            filings.byDay(and(filters), Place.after(query), query.fetch()),
            one -> new Place(String.valueOf(one.decideBy()), one.id()).cursor())
        .map(one -> access.shown(caller, one));
  }
}
