package onlinefriday.voucher.redemption;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem.FieldError;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.web.Expected;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the fields of one JSON object where the parser stands. A field of the wrong type does not
 * stop the reading, so that in a list the next object can be read whatever is wrong with this one.
 */
final class JsonFields {
  private final JsonParser json;
  private @Nullable FieldError wrongType;
  private @Nullable FieldError notOneOf;

  JsonFields(JsonParser json) {
    this.json = json;
  }

  /** Takes the field the parser stands before. */
  interface Taker {
    void take(String name);
  }

  /**
   * @param taker reads or {@link #skip()}s each field
   * @throws ApiProblem 400 when it is no object or a field has the wrong type, 422 when one is not
   *     among those allowed
   */
  void each(Taker taker) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      boolean none = json.currentToken() == JsonToken.VALUE_NULL;
      json.skipChildren();
      throw none
          ? new ApiProblem(CommonProblem.MALFORMED, "the body is null")
          : problem(CommonProblem.MALFORMED, notAnObject());
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      taker.take(name);
    }
    if (wrongType != null) {
      throw problem(CommonProblem.MALFORMED, wrongType);
    } else if (notOneOf != null) {
      throw problem(CommonProblem.INVALID, notOneOf);
    }
  }

  void skip() {
    json.skipChildren();
  }

  @Nullable String text(String field) {
    return is(JsonToken.VALUE_STRING, field, String.class) ? json.getString() : null;
  }

  /** The text, or null for whatever is none. */
  @Nullable String textIfAny() {
    boolean text = json.currentToken() == JsonToken.VALUE_STRING;
    json.skipChildren();
    return text ? json.getString() : null;
  }

  @Nullable Long whole(String field) {
    if (!is(JsonToken.VALUE_NUMBER_INT, field, Long.class)) {
      return null;
    }
    if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      return wrong(field, Long.class);
    }
    return json.getLongValue();
  }

  @Nullable Boolean flag(String field) {
    return switch (json.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case null, default -> wrong(field, Boolean.class);
    };
  }

  @Nullable Instant instant(String field) {
    String text = is(JsonToken.VALUE_STRING, field, Instant.class) ? json.getString() : null;
    try {
      return text == null ? null : WireTime.readInstant(text);
    } catch (DateTimeException e) {
      return wrong(field, Instant.class);
    }
  }

  <E extends Enum<E>> @Nullable E oneOf(String field, Class<E> type, E[] values) {
    if (!is(JsonToken.VALUE_STRING, field, type)) {
      return null;
    }
    String name = json.getString();
    for (E value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    if (notOneOf == null) {
      notOneOf = new FieldError(field, "not-one-of", Expected.of(type));
    }
    return null;
  }

  /** Whether a list begins here; null is absent, and anything else is wrong. */
  boolean isList(String field) {
    return is(JsonToken.START_ARRAY, field, List.class);
  }

  /** Whether there is a value of this kind; null is absent, and anything else is wrong. */
  private boolean is(JsonToken wanted, String field, Class<?> type) {
    JsonToken token = json.currentToken();
    if (token != wanted && token != JsonToken.VALUE_NULL) {
      wrong(field, type);
    }
    return token == wanted;
  }

  private <T> @Nullable T wrong(String field, Class<?> type) {
    json.skipChildren();
    if (wrongType == null) {
      wrongType = new FieldError(field, "wrong-type", Expected.of(type));
    }
    return null;
  }

  static FieldError notAnObject() {
    return new FieldError("", "wrong-type", Expected.of(Object.class));
  }

  static ApiProblem problem(ProblemKind kind, FieldError error) {
    return new ApiProblem(kind, null, List.of(error));
  }
}
