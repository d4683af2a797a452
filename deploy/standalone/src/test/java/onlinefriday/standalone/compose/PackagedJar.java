package onlinefriday.standalone.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;

/** What the libraries inside a service's executable jar say of their properties. */
record PackagedJar(Path file) {
  private static final String METADATA = "META-INF/spring-configuration-metadata.json";
  private static final String ADDITIONAL = "META-INF/additional-spring-configuration-metadata.json";

  /** Empty when the module has not been packaged: then there is nothing to look into. */
  static Optional<PackagedJar> of(String module) {
    Path target = Repository.file(module).resolve("target");
    if (!Files.isDirectory(target)) return Optional.empty();
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(
              file -> file.getFileName().toString().matches(module + "-[0-9.]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .map(PackagedJar::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<JsonNode> propertyMetadata() {
    var found = new ArrayList<JsonNode>();
    search(entry -> entry.equals(METADATA) || entry.equals(ADDITIONAL))
        .forEach(json -> found.add(Repository.parsed(json)));
    return found;
  }

  /** The names that can be bound on a class: its setters', or its components' if it is a record. */
  Set<String> properties(String className) {
    var names = new TreeSet<String>();
    String entry = className.replace('.', '/') + ".class";
    for (byte[] bytes : search(entry::equals)) {
      ClassModel type = ClassFile.of().parse(bytes);
      type.methods().stream()
          .map(method -> method.methodName().stringValue())
          .filter(method -> method.matches("set[A-Z].*"))
          .forEach(method -> names.add(method.substring("set".length())));
      type.fields()
          .forEach(
              field -> {
                if (type.superclass().orElseThrow().asInternalName().equals("java/lang/Record")) {
                  names.add(field.fieldName().stringValue());
                }
              });
    }
    return names;
  }

  /** Only Spring's and our own libraries are opened: no other has properties of Boot's kind. */
  private List<byte[]> search(Predicate<String> wanted) {
    var found = new ArrayList<byte[]>();
    try (ZipFile jar = new ZipFile(file.toFile())) {
      for (var library : jar.stream().toList()) {
        if (!library.getName().matches("BOOT-INF/lib/(spring|service-defaults)[^/]*\\.jar"))
          continue;
        try (var inside = new ZipInputStream(jar.getInputStream(library))) {
          for (var entry = inside.getNextEntry(); entry != null; entry = inside.getNextEntry()) {
            if (wanted.test(entry.getName())) found.add(inside.readAllBytes());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
