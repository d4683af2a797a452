package onlinefriday.merchant.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables, read once and checked: every rule says exactly one thing on every day. */
public final class RuleBook {
  private final List<RuleSet> ruleSets;
  private final Map<RuleId, List<Rule>> rules;
  private final Map<String, Form> forms;

  private RuleBook(List<RuleSet> ruleSets, List<Rule> rules, List<Form> forms) {
    this.ruleSets = ruleSets;
    this.rules = rules.stream().collect(Collectors.groupingBy(Rule::id));
    this.forms =
        forms.stream()
            .collect(
                Collectors.toMap(
                    Form::id,
                    Function.identity(),
                    (a, b) -> {
                      throw new IllegalStateException("two forms are called " + a.id());
                    },
                    LinkedHashMap::new));
    check();
  }

  /**
   * @throws RuntimeException when a table is missing, or says too little or too much
   */
  public static RuleBook read() {
    return new RuleBook(
        Table.read("rule-sets.csv").stream().map(RuleSet::of).toList(),
        Table.read("rules.csv").stream().map(Rule::of).toList(),
        Table.read("promotion-forms.csv").stream().filter(Form::isForm).map(Form::of).toList());
  }

  public Optional<Form> form(String id) {
    return Optional.ofNullable(forms.get(id));
  }

  /** The ids of all forms, in the order of the law. */
  public Set<String> formIds() {
    return forms.keySet();
  }

  RulesInForce inForce(Form form, LocalDate day) {
    return new RulesInForce(this, form, day);
  }

  RuleSet ruleSetOn(LocalDate day) {
    return ruleSets.stream().filter(set -> set.validity().contains(day)).findFirst().orElseThrow();
  }

  /** What is said of this form in particular. */
  Optional<Rule> particular(RuleId id, Form form, LocalDate day) {
    return rules.getOrDefault(id, List.of()).stream()
        .filter(rule -> rule.forms().contains(form.id()) && rule.validity().contains(day))
        .findFirst();
  }

  Rule general(RuleId id, LocalDate day) {
    return rules.getOrDefault(id, List.of()).stream()
        .filter(rule -> rule.forms().isEmpty() && rule.validity().contains(day))
        .findFirst()
        .orElseThrow();
  }

  private void check() {
    Validity.requireEveryDayOnce(
        "rule-sets.csv", ruleSets.stream().map(RuleSet::validity).toList());
    for (RuleId id : RuleId.values()) {
      List<Rule> rows = rules.getOrDefault(id, List.of());
      Validity.requireEveryDayOnce(
          id.id(), rows.stream().filter(r -> r.forms().isEmpty()).map(Rule::validity).toList());
      for (String form : forms.keySet()) {
        Validity.requireApart(
            id.id() + " of " + form,
            rows.stream().filter(r -> r.forms().contains(form)).map(Rule::validity).toList());
      }
      rows.stream()
          .flatMap(rule -> rule.forms().stream())
          .filter(form -> !forms.containsKey(form))
          .forEach(
              form -> {
                throw new IllegalStateException(id.id() + " names no form: " + form);
              });
    }
  }
}
