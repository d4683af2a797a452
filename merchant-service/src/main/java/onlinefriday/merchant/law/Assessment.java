package onlinefriday.merchant.law;

import java.util.List;

/**
 * What the law says of a programme.
 *
 * @param violations refuse it
 * @param warnings do not
 * @param judgements every rule that was looked at, in the order of its turn
 */
public record Assessment(
    RuleSet ruleSet,
    boolean concentrated,
    Filing filing,
    Caps caps,
    List<Finding> violations,
    List<Finding> warnings,
    List<Judgement> judgements) {}
