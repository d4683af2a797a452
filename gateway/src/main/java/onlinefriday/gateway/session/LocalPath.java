package onlinefriday.gateway.session;

import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only ever a place on this site. */
final class LocalPath {
  private static final int CHARS_MAX = 512;
  private static final String HOME = "/";

  private LocalPath() {}

  /** The path itself when a browser cannot read it as another site's address, else {@code /}. */
  static String orHome(@Nullable String next) {
    return next != null && isLocal(next) ? next : HOME;
  }

  private static boolean isLocal(String next) {
    return next.length() <= CHARS_MAX
        && next.startsWith("/")
        && !next.startsWith("//")
        && next.chars().allMatch(LocalPath::isHarmless);
  }

  // browsers read \ as / and skip tabs and line breaks; what is not ASCII must come encoded
  private static boolean isHarmless(int c) {
    return c > ' ' && c < 0x7f && c != '\\';
  }
}
