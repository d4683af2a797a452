package onlinefriday.campaign.edition;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import onlinefriday.campaign.edition.EditionRequest.DecisionRequest;
import onlinefriday.campaign.edition.EditionRequest.WeekRequest;
import onlinefriday.campaign.rule.WindowRequest;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.event.EditionState.Decision;
import onlinefriday.contracts.event.EditionState.Kind;
import onlinefriday.contracts.event.EditionState.State;
import onlinefriday.contracts.id.VoucherCodes;
import onlinefriday.contracts.time.Week;
import org.jspecify.annotations.Nullable;

/** Makes editions of requests in which {@link EditionRules} found nothing. */
final class EditionDraft {
  private EditionDraft() {}

  static EditionState of(EditionRequest request, String id, long version, State state) {
    return new EditionState(
        id,
        version,
        request.kindOrDefault(),
        request.kindOrDefault() == Kind.PROVINCIAL ? request.province() : null,
        Objects.requireNonNull(request.nameVi()).strip(),
        Objects.requireNonNull(request.nameEn()).strip(),
        state,
        week(request.week()),
        WindowRequest.windowOf(request.window()),
        Boolean.TRUE.equals(request.concentrated()),
        request.nationalCode() == null ? null : VoucherCodes.canonical(request.nationalCode()),
        decision(request.decision()),
        request.legalBasis() == null || request.legalBasis().isBlank()
            ? null
            : request.legalBasis().strip(),
        targets(request.targets()));
  }

  static EditionState in(State state, EditionState e) {
    return new EditionState(
        e.id(),
        e.version() + 1,
        e.kind(),
        e.province(),
        e.nameVi(),
        e.nameEn(),
        state,
        e.week(),
        e.window(),
        e.concentrated(),
        e.nationalCode(),
        e.decision(),
        e.legalBasis(),
        e.targets());
  }

  private static @Nullable Week week(@Nullable WeekRequest week) {
    return week == null || week.start() == null || week.end() == null
        ? null
        : new Week(week.start(), week.end());
  }

  private static @Nullable Decision decision(@Nullable DecisionRequest decision) {
    return decision == null || decision.number() == null || decision.date() == null
        ? null
        : new Decision(decision.number().strip(), decision.date());
  }

  private static @Nullable Map<String, Long> targets(
      @Nullable Map<String, @Nullable Long> targets) {
    if (targets == null) {
      return null;
    }
    Map<String, Long> known = new TreeMap<>();
    targets.forEach(
        (name, value) -> {
          if (value != null) {
            known.put(name, value);
          }
        });
    return known.isEmpty() ? null : known;
  }
}
