package onlinefriday.merchant.law;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form of promotion, such as {@code discount} or {@code lucky_draw}.
 *
 * @param caps which of the three caps bind it, unless a row of {@code rules.csv} names it
 * @param procedures by the first day of each time
 */
public record Form(
    String id,
    String nameVi,
    String nameEn,
    String legalArticle,
    Set<RuleId> caps,
    TreeMap<LocalDate, Procedure> procedures) {

  private static final Map<String, RuleId> CAP_COLUMNS =
      Map.of(
          "unit_value_cap_50", RuleId.UNIT_VALUE_CAP,
          "programme_value_cap_50", RuleId.PROGRAMME_VALUE_CAP,
          "discount_cap_50", RuleId.DISCOUNT_CAP);

  private static final Pattern PROCEDURE_COLUMN =
      Pattern.compile("procedure_(?:until_|from_)?(\\d{4}_\\d{2}_\\d{2})(?:_to_.*)?");

  /** The column of the first time names its last day; all others name their first. */
  private static final String FIRST_TIME = "procedure_until_";

  static Form of(Map<String, String> row) {
    return new Form(
        row.getOrDefault("id", ""),
        row.getOrDefault("name_vi", ""),
        row.getOrDefault("name_en", ""),
        row.getOrDefault("legal_article", ""),
        capsOf(row),
        proceduresOf(row));
  }

  /** A row that inherits all it says is a channel of other forms. */
  static boolean isForm(Map<String, String> row) {
    return !"inherit".equals(row.get("procedure"));
  }

  Procedure procedureOn(LocalDate day) {
    return Objects.requireNonNull(procedures.floorEntry(day)).getValue();
  }

  private static Set<RuleId> capsOf(Map<String, String> row) {
    return CAP_COLUMNS.entrySet().stream()
        .filter(column -> "yes".equals(row.get(column.getKey())))
        .map(Map.Entry::getValue)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static TreeMap<LocalDate, Procedure> proceduresOf(Map<String, String> row) {
    TreeMap<LocalDate, Procedure> procedures = new TreeMap<>();
    Stream<Matcher> columns =
        row.keySet().stream().map(PROCEDURE_COLUMN::matcher).filter(Matcher::matches);
    columns.forEach(
        column -> {
          LocalDate day = LocalDate.parse(column.group(1).replace('_', '-'));
          LocalDate from = column.group().startsWith(FIRST_TIME) ? LocalDate.MIN : day;
          String procedure = row.getOrDefault(column.group(), "");
          procedures.put(from, Procedure.valueOf(procedure.toUpperCase(Locale.ROOT)));
        });
    return procedures;
  }
}
