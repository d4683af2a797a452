package onlinefriday.merchant.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what a person typed the way the API takes it. An empty field is one left out; what cannot
 * be read goes on as it is, for the API's own rules to refuse.
 */
final class FormFields {
  private static final String SEEN = "version";

  private final MultiValueMap<String, String> typed;
  private final ObjectNode json = WireJson.mapper().createObjectNode();

  FormFields(MultiValueMap<String, String> typed) {
    this.typed = typed;
  }

  /** The version that the person had before them. */
  static IfMatch seen(MultiValueMap<String, String> typed) {
    String version = typed.getFirst(SEEN);
    return new IfMatch('"' + (version == null ? "" : version) + '"');
  }

  FormFields text(String... fields) {
    for (String field : fields) {
      put(field, first(field));
    }
    return this;
  }

  /** Thousands may be set apart by dots, commas or spaces, as people write money. */
  FormFields number(String... fields) {
    for (String field : fields) {
      number(json, field, first(field));
    }
    return this;
  }

  /** A last day, which the API names by the day after it. */
  FormFields lastDay(String field) {
    String day = first(field);
    try {
      put(field, day == null ? null : LocalDate.parse(day).plusDays(1).toString());
    } catch (DateTimeException unreadable) {
      put(field, day);
    }
    return this;
  }

  /** Boxes of one name, ticked or not. */
  FormFields choices(String field) {
    ArrayNode list = json.putArray(field);
    typed.getOrDefault(field, List.of()).stream().filter(one -> !one.isBlank()).forEach(list::add);
    return this;
  }

  /** One entry on each line. */
  FormFields lines(String field) {
    String text = first(field);
    ArrayNode list = json.putArray(field);
    if (text != null) {
      Arrays.stream(text.split("\\R"))
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(list::add);
    }
    return this;
  }

  /**
   * A table: fields of one name, one of each row; a row of which nothing is filled in is none.
   *
   * @param numbers those of its columns that hold numbers
   */
  FormFields rows(String table, List<String> texts, List<String> numbers) {
    ArrayNode list = json.putArray(table);
    int rows = texts.stream().mapToInt(column -> column(table, column).size()).max().orElse(0);
    for (int i = 0; i < rows; i++) {
      ObjectNode row = WireJson.mapper().createObjectNode();
      for (String column : texts) {
        put(row, column, cell(table, column, i));
      }
      for (String column : numbers) {
        number(row, column, cell(table, column, i));
      }
      if (!row.isEmpty()) {
        list.add(row);
      }
    }
    return this;
  }

  FormFields ticks(String object, String... fields) {
    ObjectNode ticks = json.putObject(object);
    for (String field : fields) {
      ticks.put(field, first(object + "." + field) != null);
    }
    return this;
  }

  ObjectNode json() {
    return json;
  }

  private void put(String field, @Nullable String text) {
    put(json, field, text);
  }

  private static void put(ObjectNode to, String field, @Nullable String text) {
    if (text != null) {
      to.put(field, text);
    }
  }

  private static void number(ObjectNode to, String field, @Nullable String text) {
    String digits = text == null ? "" : text.replaceAll("(?<=\\d)[., \u00a0](?=\\d{3})", "");
    if (digits.matches("-?\\d{1,18}")) {
      to.put(field, Long.parseLong(digits));
    } else {
      put(to, field, text);
    }
  }

  private @Nullable String first(String field) {
    return filled(typed.getFirst(field));
  }

  private @Nullable String cell(String table, String column, int row) {
    List<String> cells = column(table, column);
    return row < cells.size() ? filled(cells.get(row)) : null;
  }

  private List<String> column(String table, String column) {
    return typed.getOrDefault(table + "." + column, List.of());
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
