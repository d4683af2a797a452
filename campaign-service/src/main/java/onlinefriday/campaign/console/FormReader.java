package onlinefriday.campaign.console;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import onlinefriday.campaign.rule.Findings;
import onlinefriday.campaign.rule.Rule;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.time.VietnamTime;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads what a person typed; an empty field is one left out. Times are Vietnam's. */
final class FormReader {
  /** A percentage is typed in percent and kept in basis points. */
  private static final int BASIS_POINTS_PER_PERCENT = 100;

  private final MultiValueMap<String, String> typed;
  private final Findings findings = new Findings();

  FormReader(MultiValueMap<String, String> typed) {
    this.typed = typed;
  }

  /** What could not be read. */
  Findings findings() {
    return findings;
  }

  @Nullable String text(String field) {
    String text = typed.getFirst(field);
    return text == null || text.isBlank() ? null : text.strip();
  }

  boolean isTicked(String field) {
    return text(field) != null;
  }

  /** Thousands may be set apart by dots, commas or spaces, as people write money. */
  @Nullable Long number(String field) {
    return read(field, Rule.NOT_A_NUMBER, FormReader::wholeNumber);
  }

  @Nullable Integer smallNumber(String field) {
    return read(field, Rule.NOT_A_NUMBER, Integer::valueOf);
  }

  @Nullable Integer percent(String field) {
    return read(field, Rule.NOT_A_NUMBER, FormReader::basisPoints);
  }

  @Nullable LocalDate date(String field) {
    return read(field, Rule.NOT_A_DATE, WireTime::readDate);
  }

  @Nullable Instant instant(String field) {
    return read(
        field,
        Rule.NOT_A_TIME,
        text -> LocalDateTime.parse(text).atZone(VietnamTime.ZONE).toInstant());
  }

  <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
    return read(field, Rule.NOT_A_CHOICE, text -> Enum.valueOf(type, text));
  }

  /** Entries set apart by commas, spaces or lines; none means all. */
  @Nullable List<@Nullable String> list(String field) {
    String text = text(field);
    return text == null ? null : Arrays.asList(text.split("[\\s,;]+"));
  }

  /** One entry on each line; a bad one is found at the list. */
  <T> @Nullable List<@Nullable T> lines(String field, Function<String, T> reading) {
    String text = text(field);
    return text == null
        ? null
        : text.lines()
            .filter(line -> !line.isBlank())
            .<@Nullable T>map(line -> entry(field, line.strip(), reading))
            .toList();
  }

  private <T> @Nullable T entry(String field, String entry, Function<String, T> reading) {
    try {
      return reading.apply(entry);
    } catch (RuntimeException e) {
      findings.add(field, Rule.NOT_A_NUMBER);
      return null;
    }
  }

  static long wholeNumber(String text) {
    return Long.parseLong(text.replaceAll("(?<=\\d)[., ](?=\\d{3})", ""));
  }

  static int basisPoints(String percent) {
    return new BigDecimal(percent.replace("%", "").replace(',', '.').strip())
        .multiply(BigDecimal.valueOf(BASIS_POINTS_PER_PERCENT))
        .intValueExact();
  }

  private <T> @Nullable T read(String field, Rule otherwise, Function<String, T> reading) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    try {
      return reading.apply(text);
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      findings.add(field, otherwise);
      return null;
    }
  }
}
