package onlinefriday.defaults.security;

import java.util.List;

/**
 * Paths a service answers without sign-in, as request patterns such as {@code /v1/editions/**}. A
 * service declares one bean of this; assets, OpenAPI and error pages are public anyway.
 *
 * @param get answered without sign-in when they are read
 * @param post answered without sign-in when they are posted to
 */
public record PublicPaths(List<String> get, List<String> post) {
  public static PublicPaths reading(String... patterns) {
    return new PublicPaths(List.of(patterns), List.of());
  }
}
