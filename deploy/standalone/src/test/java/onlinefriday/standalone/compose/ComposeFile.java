package onlinefriday.standalone.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** docker-compose.yml as an engine reads it, its variables left as they are. */
final class ComposeFile {
  static final String PATH = "docker-compose.yml";

  private static final Pattern VARIABLE =
      Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(?::[-?][^}]*)?}");
  private static final Pattern VARIABLE_WITH_DEFAULT = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}");

  private final Map<String, Object> whole = Repository.yaml(PATH);
  private final Map<String, Map<String, Object>> services = section(whole, "services");

  Set<String> services() {
    return services.keySet();
  }

  /** The services that are built from this repository. */
  Set<String> ours() {
    var ours = new TreeSet<String>();
    services.forEach(
        (name, service) -> {
          if (service.containsKey("build")) ours.add(name);
        });
    return ours;
  }

  Map<String, Object> service(String name) {
    var service = services.get(name);
    if (service == null) throw new IllegalArgumentException("no service " + name);
    return service;
  }

  Map<String, String> environment(String service) {
    return strings(service(service).get("environment"));
  }

  Map<String, String> buildArgs(String service) {
    return strings(section(service(service), "build").get("args"));
  }

  /** Entries such as {@code ./file:/inside:ro} or {@code volume:/inside}. */
  List<String> mounts(String service) {
    return list(service(service), "volumes");
  }

  List<String> ports(String service) {
    return list(service(service), "ports");
  }

  List<String> networks(String service) {
    return list(service(service), "networks");
  }

  Map<String, Map<String, Object>> dependencies(String service) {
    return section(service(service), "depends_on");
  }

  Set<String> declared(String section) {
    return section(whole, section).keySet();
  }

  /** Every variable that the file takes from its environment. */
  static Set<String> variablesOf(String text) {
    var names = new TreeSet<String>();
    VARIABLE.matcher(text).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  static String withDefaults(String value) {
    return VARIABLE_WITH_DEFAULT.matcher(value).replaceAll("$1");
  }

  @SuppressWarnings("unchecked")
  private static <T> Map<String, T> section(Map<String, Object> of, String name) {
    return (Map<String, T>) of.getOrDefault(name, Map.of());
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Map<String, Object> of, String name) {
    return (List<String>) of.getOrDefault(name, List.of());
  }

  private static Map<String, String> strings(Object section) {
    var strings = new LinkedHashMap<String, String>();
    if (section instanceof Map<?, ?> map) {
      map.forEach((key, value) -> strings.put("" + key, "" + value));
    }
    return strings;
  }
}
