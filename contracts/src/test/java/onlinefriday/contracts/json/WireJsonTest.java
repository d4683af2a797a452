package onlinefriday.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class WireJsonTest {
  enum Kind {
    A,
    B
  }

  record Form(
      @Nullable String text,
      @Nullable Long count,
      @Nullable Boolean flag,
      @Nullable Instant at,
      @Nullable LocalDate day,
      @Nullable Kind kind) {}

  @Test
  void instantsCarryVietnamsOffset() {
    Form form = new Form(null, null, null, Instant.parse("2026-11-26T17:00:00Z"), null, null);

    assertThat(WireJson.mapper().writeValueAsString(form))
        .isEqualTo("{\"at\":\"2026-11-27T00:00:00+07:00\"}");
  }

  @Test
  void anyOffsetIsRead() {
    assertThat(read("{\"at\":\"2026-11-26T18:00:00+01:00\"}").at())
        .isEqualTo(read("{\"at\":\"2026-11-27T00:00:00+07:00\"}").at())
        .isEqualTo(read("{\"at\":\"2026-11-26T17:00:00Z\"}").at());
  }

  @Test
  void nullAndAbsentMeanTheSameAndUnknownFieldsAreIgnored() {
    assertThat(read("{\"text\":null,\"something\":[1,2]}")).isEqualTo(read("{}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":1}",
        "{\"text\":true}",
        "{\"text\":{}}",
        "{\"count\":\"1\"}",
        "{\"count\":1.5}",
        "{\"count\":1e2}",
        "{\"count\":true}",
        "{\"count\":9223372036854775808}",
        "{\"flag\":\"true\"}",
        "{\"flag\":1}",
        "{\"at\":0}",
        "{\"at\":\"2026-11-27\"}",
        "{\"at\":\"2026-11-27T00:00:00\"}",
        "{\"at\":\"2026-02-30T00:00:00Z\"}",
        "{\"at\":\"+12026-02-20T00:00:00Z\"}",
        "{\"day\":[2026,11,27]}",
        "{\"day\":\"2026-02-29\"}",
        "{\"day\":\"27/11/2026\"}",
        "{\"kind\":0}",
        "{\"kind\":\"C\"}",
        "{\"kind\":\"a\"}",
        "[]",
        "\"\"",
        "1",
      })
  void aWrongTypeIsNeverConverted(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
  }

  private static Form read(String json) {
    return WireJson.mapper().readValue(json, Form.class);
  }
}
