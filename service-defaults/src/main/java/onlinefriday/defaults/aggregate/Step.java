package onlinefriday.defaults.aggregate;

/**
 * One change in an aggregate's history.
 *
 * @param version that it led to
 */
public record Step(long version, Change change) {}
