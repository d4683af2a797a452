package onlinefriday.defaults.thin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A path that is exact, or one that names a thing: with one <code>{id}</code> between two slashes.
 */
public final class ThinPath {
  private static final String ID = "{id}";

  private final String template;
  private final boolean exact;
  private final String before;
  private final String after;

  /**
   * @param template as it is described and measured
   */
  public ThinPath(String template) {
    int id = template.indexOf(ID);
    this.template = template;
    this.exact = id < 0;
    this.before = exact ? template : template.substring(0, id);
    this.after = exact ? "" : template.substring(id + ID.length());
  }

  public String template() {
    return template;
  }

  public boolean isExact() {
    return exact;
  }

  boolean matches(String path) {
    if (exact) {
      return path.equals(template);
    }
    String id = idIn(path);
    return path.startsWith(before) && path.endsWith(after) && !id.isEmpty() && id.indexOf('/') < 0;
  }

  /** What the request's path names; to be asked of a path that is not exact and matches. */
  public String idOf(HttpServletRequest request) {
    return idIn(request.getServletPath());
  }

  String filterPattern() {
    return exact ? template : before + "*";
  }

  private String idIn(String path) {
    int from = before.length();
    int to = path.length() - after.length();
    return from < to ? path.substring(from, to) : "";
  }
}
