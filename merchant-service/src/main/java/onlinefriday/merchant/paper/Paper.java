package onlinefriday.merchant.paper;

/**
 * A document that stays where its owner keeps it.
 *
 * @param sha256 of its bytes, lower-case hex: whoever opens the link can tell whether it is the
 *     same
 * @param url http or https
 */
public record Paper(String title, String sha256, String url) {}
