package onlinefriday.merchant.inspection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import java.time.Clock;
import java.util.List;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.web.ListPage;
import onlinefriday.defaults.web.ListQuery;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Violations that were decided and made public, until their day; for everybody. */
@RestController
final class Violations {
  static final String SHOWN_UNTIL = "publication.until";

  private final AggregateStore<Inspection> inspections;
  private final Clock clock;

  Violations(AggregateStore<Inspection> inspections, Clock clock) {
    this.inspections = inspections;
    this.clock = clock;
  }

  @GetMapping("/v1/violations")
  ListPage<Violation> list(ListQuery query, @RequestParam @Nullable String province) {
    // dates are kept as they are written, and so sort as they follow each other
    Bson shown = gt(SHOWN_UNTIL, VietnamTime.dateOf(clock.instant()).toString());
    Bson wanted = province == null ? shown : and(shown, eq("province", province));
    List<Inspection> fetched = inspections.list(wanted, query.after(), query.fetch());
    return query.page(fetched, Inspection::id).map(Violation::of);
  }
}
