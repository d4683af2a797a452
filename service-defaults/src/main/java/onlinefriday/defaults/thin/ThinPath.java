package onlinefriday.defaults.thin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A path that is exact, or one that names a thing: with one <code>{id}</code> between two slashes.
 *
 * @param template as it is described and measured
 */
public record ThinPath(String template) {
  private static final String ID = "{id}";

  public boolean isExact() {
    return !template.contains(ID);
  }

  boolean matches(String path) {
    String id = idIn(path);
    return isExact()
        ? path.equals(template)
        : path.equals(before() + id + after()) && !id.isEmpty() && id.indexOf('/') < 0;
  }

  /** What the request's path names; to be asked of a path that is not exact and matches. */
  public String idOf(HttpServletRequest request) {
    return idIn(request.getServletPath());
  }

  String filterPattern() {
    return isExact() ? template : before() + "*";
  }

  private String idIn(String path) {
    int from = before().length();
    int to = path.length() - after().length();
    return from < to ? path.substring(from, to) : "";
  }

  private String before() {
    return isExact() ? template : template.substring(0, template.indexOf(ID));
  }

  private String after() {
    return isExact() ? "" : template.substring(template.indexOf(ID) + ID.length());
  }
}
