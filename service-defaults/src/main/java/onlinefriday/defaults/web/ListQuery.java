package onlinefriday.defaults.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import onlinefriday.contracts.json.ReceivedText;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit 1 to {@link #LIMIT_MAX}
 * @param after the key after which to go on, or null from the start
 */
public record ListQuery(int limit, @Nullable String after) {
  static final int LIMIT_DEFAULT = 50;
  static final int LIMIT_MAX = 500;

  /** In characters; ours name one or two keys. */
  static final int CURSOR_LENGTH_MAX = 1_024;

  /** Not the digits of other scripts, nor a sign, which {@link Integer#parseInt} would take. */
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  static ListQuery of(@Nullable String limit, @Nullable String cursor) {
    return new ListQuery(limitOf(limit), cursor == null ? null : decode(cursor));
  }

  /** How many to fetch, so that one more than is shown tells whether there is a next page. */
  public int fetch() {
    return limit + 1;
  }

  /**
   * @param fetched at most {@link #fetch()} items, in the order of their keys
   */
  public <T> ListPage<T> page(List<T> fetched, Function<T, String> key) {
    if (fetched.size() <= limit) {
      return new ListPage<>(fetched, null);
    }
    List<T> items = fetched.subList(0, limit);
    return new ListPage<>(items, encode(key.apply(items.getLast())));
  }

  /**
   * A page of what was found so far, which may be less than was asked for, and nothing.
   *
   * @param lookedUntil the key after which to go on, or null at the end
   */
  public <T> ListPage<T> partOf(List<T> found, @Nullable String lookedUntil) {
    return new ListPage<>(found, lookedUntil == null ? null : encode(lookedUntil));
  }

  private static int limitOf(@Nullable String limit) {
    if (limit == null) {
      return LIMIT_DEFAULT;
    }
    int value = DIGITS.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
    if (value >= 1 && value <= LIMIT_MAX) {
      return value;
    }
    throw new ApiProblem(CommonProblem.MALFORMED, "limit is 1 to " + LIMIT_MAX);
  }

  private static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String cursor) {
    try {
      byte[] key = Base64.getUrlDecoder().decode(cursor);
      if (cursor.length() <= CURSOR_LENGTH_MAX && ReceivedText.isUtf8(key)) {
        return new String(key, StandardCharsets.UTF_8);
      }
    } catch (IllegalArgumentException e) {
      // answered below, like any other that we did not make
    }
    throw new ApiProblem(CommonProblem.MALFORMED, "not a cursor of ours");
  }
}
