package onlinefriday.merchant.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table beside this class: one row a line, fields quoted where they hold a comma. */
final class Table {
  private Table() {}

  /** Its rows, each by the names of the columns. */
  static List<Map<String, String>> read(String name) {
    List<String> lines = text(name).lines().filter(line -> !line.isBlank()).toList();
    List<String> columns = fields(lines.getFirst());
    return lines.stream().skip(1).map(line -> row(name, columns, fields(line))).toList();
  }

  private static Map<String, String> row(String name, List<String> columns, List<String> fields) {
    if (fields.size() != columns.size()) {
      throw new IllegalStateException(name + " has a row of another width: " + fields);
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), fields.get(i));
    }
    return row;
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private static String text(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
