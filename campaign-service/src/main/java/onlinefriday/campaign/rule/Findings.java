package onlinefriday.campaign.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import onlinefriday.contracts.id.Ids;
import onlinefriday.contracts.money.BasisPoints;
import onlinefriday.contracts.problem.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** What was found wrong with the fields of a form, in the order in which it was found. */
public final class Findings {
  private final List<Finding> found = new ArrayList<>();

  private record Finding(String field, Rule rule, Object[] arguments) {}

  public void add(String field, Rule rule, Object... arguments) {
    found.add(new Finding(field, rule, arguments));
  }

  public boolean none() {
    return found.isEmpty();
  }

  /** Finds it missing when it is. */
  public void present(String field, @Nullable Object value) {
    if (value == null || value instanceof String text && text.isBlank()) {
      add(field, Rule.MISSING);
    }
  }

  /** Text that has to be there, within a length. */
  public void text(String field, @Nullable String value, int lengthMax) {
    present(field, value);
    length(field, value, lengthMax);
  }

  public void length(String field, @Nullable String value, int lengthMax) {
    if (value != null && value.length() > lengthMax) {
      add(field, Rule.TOO_LONG, lengthMax);
    }
  }

  /** A number that may be left out. */
  public void range(String field, @Nullable Number value, long min, long max) {
    if (value != null && (value.longValue() < min || value.longValue() > max)) {
      add(field, Rule.OUT_OF_RANGE, min, max);
    }
  }

  /** A share above nothing, in basis points, that may be left out. */
  public void share(String field, @Nullable Integer value) {
    if (value != null && (value < 1 || value > BasisPoints.ALL.value())) {
      add(field, Rule.NOT_A_SHARE);
    }
  }

  /** A list that may be left out; an empty one would mean nobody. */
  public void list(String field, @Nullable Collection<?> values, int sizeMax) {
    if (values == null) {
      return;
    }
    if (values.isEmpty()) {
      add(field, Rule.EMPTY);
    } else if (values.size() > sizeMax) {
      add(field, Rule.TOO_MANY, sizeMax);
    }
  }

  public void id(String field, @Nullable String value) {
    if (value != null && !Ids.isValid(value)) {
      add(field, Rule.NOT_AN_ID);
    }
  }

  /** In the language of the request. */
  public List<FieldError> errors() {
    Locale locale = LocaleContextHolder.getLocale();
    return found.stream()
        .map(f -> new FieldError(f.field, f.rule.code(), f.rule.message(locale, f.arguments)))
        .toList();
  }
}
