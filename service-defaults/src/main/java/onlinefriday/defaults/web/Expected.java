package onlinefriday.defaults.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import onlinefriday.contracts.json.ReceivedText;
import onlinefriday.defaults.problem.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;

/** What a field should have held, in the caller's words: never the name of a class. */
public final class Expected {
  private Expected() {}

  static String by(JacksonException e) {
    return switch (e) {
      case MismatchedInputException m -> of(m.getTargetType());
      case InputCoercionException m -> of(m.getTargetType());
      default -> of(null);
    };
  }

  /** Where a body stops being JSON; the parser's own words name its classes and switches. */
  public static String json(JacksonException e) {
    if (e instanceof ReceivedText.Refused refused) {
      return text(refused);
    }
    TokenStreamLocation at = e.getLocation();
    return (isRepeatedKey(e)
            ? Wording.of("một khóa có hai lần trong một đối tượng", "a key twice in one object")
            : Wording.of("không phải JSON hợp lệ", "not well-formed JSON"))
        + (at == null
            ? ""
            : Wording.of(", dòng %d, cột %d", ", line %d, column %d")
                .formatted(at.getLineNr(), at.getColumnNr()));
  }

  private static String text(ReceivedText.Refused refused) {
    String words =
        switch (refused.fault()) {
          case NOT_UTF_8 -> Wording.of("không phải UTF-8, tại byte %d", "not UTF-8, at byte %d");
          case LONE_SURROGATE ->
              Wording.of(
                  "nửa cặp thay thế (surrogate), tại byte %d",
                  "half of a surrogate pair, at byte %d");
        };
    return words.formatted(refused.at());
  }

  /** Jackson has no type of its own for it. */
  private static boolean isRepeatedKey(JacksonException e) {
    return e.getOriginalMessage().startsWith("Duplicate Object property");
  }

  /**
   * @param type what was wanted, or null when that cannot be said
   */
  public static String of(@Nullable Class<?> type) {
    if (type == null) {
      return Wording.of("không đọc được", "cannot be read");
    } else if (type.isEnum()) {
      return Wording.of("một trong: ", "one of: ") + constants(type);
    } else if (type == Long.class || type == Integer.class || type.isPrimitive()) {
      return Wording.of("phải là số nguyên", "must be a whole number");
    } else if (type == Boolean.class) {
      return Wording.of("phải là true hoặc false", "must be true or false");
    } else if (type == Instant.class) {
      return Wording.of("phải là thời điểm RFC 3339", "must be an RFC 3339 instant");
    } else if (type == LocalDate.class) {
      return Wording.of("phải là ngày dạng 2026-11-27", "must be a date such as 2026-11-27");
    } else if (type == String.class) {
      return Wording.of("phải là chuỗi", "must be text");
    } else if (Collection.class.isAssignableFrom(type)) {
      return Wording.of("phải là danh sách", "must be a list");
    }
    return Wording.of("phải là đối tượng JSON", "must be a JSON object");
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }
}
