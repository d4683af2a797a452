package onlinefriday.merchant.law;

/** A rule that was looked at, and how it came out. */
public record Judgement(Rule rule, Outcome outcome) {}
