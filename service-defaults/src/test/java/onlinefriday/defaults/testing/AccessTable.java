package onlinefriday.defaults.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which callers may do what. A line is {@code METHOD path | what | who}; the path may have a query,
 * {@code what} is what the path names, {@code who} some of {@link #CALLERS} and {@link #GROUPS}. An
 * auditor changes nothing: what looks like a write but changes nothing of the platform's says
 * {@code auditor*}.
 */
record AccessTable(List<Row> rows) {
  static final String PROVINCE = "79";
  static final String MERCHANT = "m-access";
  static final String PARTNER = "access";

  /** Everybody, with what they send as {@code Authorization}; the first sends nothing. */
  static final Map<String, String> CALLERS = callers();

  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "everybody", List.copyOf(CALLERS.keySet()),
          "people", CALLERS.keySet().stream().filter(AccessTable::isPerson).toList(),
          "officers", List.of("officer", "other-officer"),
          "inspectors", List.of("inspector", "other-inspector", "country-inspector"),
          "merchants", List.of("merchant", "other-merchant"),
          "keys", CALLERS.keySet().stream().filter(name -> name.contains("key")).toList(),
          "own-keys", CALLERS.keySet().stream().filter(name -> name.startsWith("key")).toList(),
          "auditor*", List.of("auditor"));

  /** Who may do one thing with one kind of what there is. */
  record Row(String method, String path, String what, Set<String> who) {
    String operation() {
      return method + " " + path.replaceFirst("\\?.*", "");
    }

    boolean may(String caller) {
      return who.contains(caller);
    }

    @Override
    public String toString() {
      return method + " " + path + (what.isEmpty() ? "" : " of " + what);
    }
  }

  static AccessTable read() {
    try (InputStream in = AccessTable.class.getResourceAsStream("/access.txt")) {
      if (in == null) {
        throw new IllegalStateException("the module has no access.txt among its test resources");
      }
      return new AccessTable(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(AccessTable::row)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] columns =
        Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    String[] operation = columns[0].split(" +");
    List<String> said = List.of(columns[2].split(" +"));
    boolean reads = operation[0].equals("GET");
    if (!reads && (said.contains("auditor") || said.contains("people"))) {
      throw new IllegalArgumentException("an auditor changes nothing: " + line);
    }
    Set<String> who =
        said.stream().flatMap(AccessTable::named).collect(Collectors.toCollection(TreeSet::new));
    return new Row(operation[0], operation[1], columns[1], who);
  }

  private static Stream<String> named(String name) {
    if (CALLERS.containsKey(name)) {
      return Stream.of(name);
    }
    List<String> group = GROUPS.get(name);
    if (group == null) {
      throw new IllegalArgumentException("nobody is called " + name);
    }
    return group.stream();
  }

  private static boolean isPerson(String name) {
    return !name.equals("nobody") && !name.contains("key");
  }

  private static Map<String, String> callers() {
    Map<String, String> callers = new LinkedHashMap<>();
    callers.put("nobody", "");
    callers.put("person", Tokens.personWithoutRole("access-person"));
    callers.put("operator", Tokens.operator());
    callers.put("officer", Tokens.officer(PROVINCE));
    callers.put("other-officer", Tokens.officer("68"));
    callers.put("inspector", Tokens.inspector(PROVINCE));
    callers.put("other-inspector", Tokens.inspector("68"));
    callers.put("country-inspector", Tokens.inspector());
    callers.put("merchant", Tokens.merchant(MERCHANT));
    callers.put("other-merchant", Tokens.merchant("m-another"));
    callers.put("association", Tokens.association("a-1"));
    callers.put("auditor", Tokens.auditor());
    callers.put("key", Tokens.partner(PARTNER, ""));
    String[] scopes = {
      "vouchers:validate", "vouchers:redeem", "vouchers:issue", "reports:read", "webhooks:manage"
    };
    for (String scope : scopes) {
      callers.put("key:" + scope, Tokens.partner(PARTNER, scope));
    }
    callers.put("other-key", Tokens.partner("another", scopes));
    return callers;
  }
}
