package onlinefriday.contracts.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * JSON as the contract has it: absent rather than null, instants with Vietnam's offset, unknown
 * fields ignored, and no silent conversion between types.
 */
public final class WireJson {
  /** Objects and lists in one another; the contract's deepest body has 7. */
  public static final int DEPTH_MAX = 64;

  /** In characters; a whole number of ours has 19 digits. */
  public static final int NUMBER_LENGTH_MAX = 100;

  /** In characters. */
  public static final int NAME_LENGTH_MAX = 1_000;

  private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

  private WireJson() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
    return builder
        .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .addModule(
            new SimpleModule("wire-time")
                .addSerializer(new InstantWriter())
                .addDeserializer(Instant.class, new InstantReader())
                .addDeserializer(LocalDate.class, new DateReader())
                .addDeserializer(String.class, new TextReader()));
  }

  /**
   * For parsers of what callers send, where {@link #mapper()} reads what the platform wrote itself:
   * text as {@link ReceivedText} has it, no key twice in one object, and less of everything than a
   * body of the greatest length could hold.
   */
  public static JsonFactoryBuilder configureReceiving(JsonFactoryBuilder factory) {
    return factory
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .inputDecorator(new ReceivedText.Check())
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH_MAX)
                .maxNumberLength(NUMBER_LENGTH_MAX)
                .maxNameLength(NAME_LENGTH_MAX)
                .build());
  }

  private static final class InstantWriter extends StdSerializer<Instant> {
    InstantWriter() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
      json.writeString(WireTime.write(value));
    }
  }

  private static final class InstantReader extends StdDeserializer<Instant> {
    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
      String text = text(json, context, Instant.class);
      try {
        return WireTime.readInstant(text);
      } catch (DateTimeException e) {
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "not RFC 3339");
      }
    }
  }

  private static final class DateReader extends StdDeserializer<LocalDate> {
    DateReader() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) {
      String text = text(json, context, LocalDate.class);
      try {
        return WireTime.readDate(text);
      } catch (DateTimeException e) {
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a date");
      }
    }
  }

  /** Numbers and booleans are no text. */
  private static final class TextReader extends StdDeserializer<String> {
    TextReader() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
      return text(json, context, String.class);
    }
  }

  private static String text(JsonParser json, DeserializationContext context, Class<?> target) {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      return (String) context.handleUnexpectedToken(context.constructType(target), json);
    }
    return json.getString();
  }
}
