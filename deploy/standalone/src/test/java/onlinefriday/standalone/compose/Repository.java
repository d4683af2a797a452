package onlinefriday.standalone.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of this repository, by their path from its root. */
final class Repository {
  private static final Path ROOT = root();
  private static final JsonMapper JSON = new JsonMapper();

  private Repository() {}

  static Path file(String path) {
    return ROOT.resolve(path);
  }

  static String text(String path) {
    return text(file(path));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String path) {
    return JSON.readTree(text(path));
  }

  static JsonNode parsed(byte[] json) {
    return JSON.readTree(json);
  }

  /** Every regular file below the folder. */
  static List<Path> below(String folder) {
    try (Stream<Path> files = Files.walk(file(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Object> yaml(String path) {
    return new Yaml().load(text(path));
  }

  /** The keys of a YAML file, each spelt in full with dots, lists as {@code key[0]}. */
  static Map<String, String> flatYaml(String path) {
    var flat = new TreeMap<String, String>();
    flatten("", yaml(path), flat);
    return flat;
  }

  private static void flatten(String name, Object value, Map<String, String> flat) {
    switch (value) {
      case Map<?, ?> map ->
          map.forEach(
              (key, inner) -> flatten(name.isEmpty() ? "" + key : name + "." + key, inner, flat));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) flatten(name + "[" + i + "]", list.get(i), flat);
      }
      default -> flat.put(name, value.toString());
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docker-compose.yml"))) {
      folder = folder.getParent();
      if (folder == null) throw new IllegalStateException("not inside the repository");
    }
    return folder;
  }
}
