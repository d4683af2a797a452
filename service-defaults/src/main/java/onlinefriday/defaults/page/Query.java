package onlinefriday.defaults.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request's query string, kept as it was sent, so that links repeat it unchanged.
 *
 * @param parameters encoded {@code name=value} pairs in the order in which they came
 */
record Query(List<String> parameters) {

  static Query of(HttpServletRequest request) {
    String sent = request.getQueryString();
    return new Query(
        sent == null
            ? List.of()
            : Arrays.stream(sent.split("&")).filter(p -> !p.isEmpty()).toList());
  }

  @Nullable String first(String name) {
    return parameters.stream()
        .filter(parameter -> isNamed(parameter, name))
        .findFirst()
        .map(p -> p.contains("=") ? decoded(p.substring(p.indexOf('=') + 1)) : "")
        .orElse(null);
  }

  Query without(String name) {
    return new Query(parameters.stream().filter(p -> !isNamed(p, name)).toList());
  }

  Query with(String name, String value) {
    String added = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    return new Query(Stream.concat(without(name).parameters.stream(), Stream.of(added)).toList());
  }

  /** With its question mark; empty when there are no parameters. */
  @Override
  public String toString() {
    return parameters.isEmpty()
        ? ""
        : parameters.stream().collect(Collectors.joining("&", "?", ""));
  }

  private static boolean isNamed(String parameter, String name) {
    return parameter.equals(name) || parameter.startsWith(name + "=");
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return value;
    }
  }
}
