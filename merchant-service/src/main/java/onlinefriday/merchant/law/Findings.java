package onlinefriday.merchant.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is found, and which rules were looked at with what outcome. */
final class Findings {
  private final List<Finding> found = new ArrayList<>();
  private final Map<Rule, Outcome> outcomes = new LinkedHashMap<>();

  void add(FindingCode code, @Nullable String item, Rule rule, Figure... figures) {
    found.add(new Finding(code, item, rule, List.of(figures)));
    judged(rule, code.isViolation() ? Outcome.BROKEN : Outcome.DOUBTFUL);
  }

  void kept(Rule rule) {
    judged(rule, Outcome.KEPT);
  }

  /** The weightiest outcome of a rule stays. */
  void judged(Rule rule, Outcome outcome) {
    outcomes.merge(rule, outcome, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  List<Finding> violations() {
    return found.stream().filter(f -> f.code().isViolation()).toList();
  }

  List<Finding> warnings() {
    return found.stream().filter(f -> !f.code().isViolation()).toList();
  }

  List<Judgement> judgements() {
    return outcomes.entrySet().stream()
        .map(judged -> new Judgement(judged.getKey(), judged.getValue()))
        .toList();
  }
}
