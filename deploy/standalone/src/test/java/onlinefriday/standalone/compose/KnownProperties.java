package onlinefriday.standalone.compose;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The properties a service knows, and Boot's rule by which an environment variable sets one: the
 * property's name in capitals, dots as underscores, dashes dropped. A variable binds when it so
 * spells
 *
 * <ul>
 *   <li>a property in the configuration metadata of the service or of a library in its jar,
 *   <li>a key of the service's application.yaml or of the defaults that all services share, or
 *   <li>an entry of a property that is a map: any key, and, where the values are objects, a
 *       property of their class.
 * </ul>
 *
 * Whatever else a variable says, Boot ignores without a word; that is what this looks for.
 */
final class KnownProperties {
  private static final String DEFAULTS =
      "service-defaults/src/main/resources/onlinefriday-defaults.properties";
  private static final Pattern MAP =
      Pattern.compile("java\\.util\\.Map<java\\.lang\\.String,(.+)>");

  private final Set<String> variables = new TreeSet<>();
  private final Map<String, String> valueTypeByMap = new TreeMap<>();
  private final PackagedJar jar;

  KnownProperties(String module, PackagedJar jar) {
    this.jar = jar;
    var own = module + "/target/classes/META-INF/spring-configuration-metadata.json";
    if (Files.exists(Repository.file(own))) add(Repository.json(own));
    jar.propertyMetadata().forEach(this::add);
    Repository.flatYaml(module + "/src/main/resources/application.yaml")
        .keySet()
        .forEach(this::add);
    defaults().stringPropertyNames().forEach(this::add);
  }

  boolean binds(String variable) {
    return variables.contains(variable)
        || valueTypeByMap.entrySet().stream()
            .anyMatch(map -> bindsEntry(variable, map.getKey() + "_", map.getValue()));
  }

  private boolean bindsEntry(String variable, String prefix, String valueType) {
    if (!variable.startsWith(prefix)) return false;
    if (valueType.startsWith("java.")) return true;
    String[] keyAndProperty = variable.substring(prefix.length()).split("_", 2);
    return keyAndProperty.length == 2
        && jar.properties(valueType).stream()
            .anyMatch(property -> property.equalsIgnoreCase(keyAndProperty[1]));
  }

  private void add(JsonNode metadata) {
    for (JsonNode property : metadata.path("properties")) {
      String name = property.path("name").asString();
      add(name);
      var map = MAP.matcher(property.path("type").asString(""));
      if (map.matches()) valueTypeByMap.put(variable(name), map.group(1));
    }
  }

  private void add(String property) {
    variables.add(variable(property));
  }

  private static String variable(String property) {
    return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  static Properties defaults() {
    var defaults = new Properties();
    try {
      defaults.load(new StringReader(Repository.text(DEFAULTS)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return defaults;
  }
}
