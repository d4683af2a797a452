package onlinefriday.defaults.aggregate;

/**
 * One change in an aggregate's history.
 *
 * @param version that it led to
 */
public record AuditEntry(long version, Change change) {}
