package onlinefriday.merchant.law;

import java.time.LocalDate;
import java.util.Optional;

/** The rules for one form on one day. */
record RulesInForce(RuleBook book, Form form, LocalDate day) {
  Rule rule(RuleId id) {
    return book.particular(id, form, day).orElseGet(() -> book.general(id, day));
  }

  /** For the same form. */
  RulesInForce onDay(LocalDate other) {
    return new RulesInForce(book, form, other);
  }

  /** The cap that binds the form, if any. */
  Optional<Cap> cap(RuleId id, boolean concentrated) {
    Optional<Rule> particular = book.particular(id, form, day);
    boolean binds = particular.isPresent() || form.caps().contains(id);
    return binds ? Optional.of(cap(rule(id), concentrated)) : Optional.empty();
  }

  Procedure procedure() {
    return form.procedureOn(day);
  }

  private Cap cap(Rule ordinary, boolean concentrated) {
    Rule limit = concentrated ? rule(RuleId.CONCENTRATED_LIMIT) : ordinary;
    // Where it is in doubt whether the form is bound at all, the higher limit is in doubt as well.
    boolean bindsForSure = ordinary.forms().isEmpty() || ordinary.verified();
    return new Cap(limit, limit.verified() && bindsForSure);
  }
}
