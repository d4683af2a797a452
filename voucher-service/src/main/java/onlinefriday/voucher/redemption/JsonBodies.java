package onlinefriday.voucher.redemption;

import java.util.function.Function;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.web.Expected;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads a whole body by streaming: exactly one JSON value. */
@Component
final class JsonBodies {
  private final JsonMapper json;

  JsonBodies(JsonMapper json) {
    this.json = json;
  }

  /**
   * @param reader leaves the parser at the end of the value, also when it throws
   * @throws ApiProblem 400 when it is not JSON or more than one value
   */
  <T> T read(byte[] body, Function<JsonParser, T> reader) {
    try (JsonParser parser = json.createParser(body)) {
      if (parser.nextToken() == null) {
        throw JsonFields.problem(CommonProblem.MALFORMED, JsonFields.notAnObject());
      }
      return alone(parser, reader);
    } catch (JacksonException e) {
      throw new ApiProblem(CommonProblem.MALFORMED, Expected.json(e));
    }
  }

  /** What comes after the value is looked at first: 400 goes before 422. */
  private static <T> T alone(JsonParser parser, Function<JsonParser, T> reader) {
    T value;
    try {
      value = reader.apply(parser);
    } catch (ApiProblem e) {
      requireEnd(parser);
      throw e;
    }
    requireEnd(parser);
    return value;
  }

  private static void requireEnd(JsonParser parser) {
    if (parser.nextToken() != null) {
      throw JsonFields.problem(CommonProblem.MALFORMED, JsonFields.notAnObject());
    }
  }

  /** For what is written so often that looking its type up each time would tell. */
  ObjectWriter writer(Class<?> type) {
    return json.writerFor(type);
  }

  byte[] write(Object value) {
    return json.writeValueAsBytes(value);
  }
}
