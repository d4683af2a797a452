package onlinefriday.defaults.page;

import java.util.Arrays;
import java.util.List;
import onlinefriday.contracts.language.Language;
import onlinefriday.defaults.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of a page; in templates {@code #frame}.
 *
 * @param path of the page the person asked for, also where an error page stands in for it
 * @param person who is signed in; null for nobody
 * @param requestId what an operator finds this request by
 */
public record Frame(
    String path,
    Query query,
    Language language,
    @Nullable Caller person,
    @Nullable String requestId) {

  public List<MenuItem> menu() {
    return Arrays.stream(MenuItem.values()).filter(item -> item.isFor(person)).toList();
  }

  public boolean isCurrent(MenuItem item) {
    return item.holds(path);
  }

  /** This page with its parameters, as the sign-in returns to it. */
  public String here() {
    // "//host" would lead to another site
    return path.replaceFirst("^/{2,}", "/") + query.without(Language.NAME);
  }

  /** A link to this same page with one parameter set and the others kept. */
  public String with(String parameter, String value) {
    return query.with(parameter, value).toString();
  }

  public List<Language> languages() {
    return List.of(Language.values());
  }

  /** A link to this same page in the language. */
  public String in(Language wanted) {
    return with(Language.NAME, wanted.tag());
  }
}
