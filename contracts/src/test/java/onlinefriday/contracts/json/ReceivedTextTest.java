package onlinefriday.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import onlinefriday.contracts.json.ReceivedText.Fault;
import onlinefriday.contracts.json.ReceivedText.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReceivedTextTest {
  private static final JsonMapper RECEIVING =
      WireJson.configure(
              JsonMapper.builder(WireJson.configureReceiving(new JsonFactoryBuilder()).build()))
          .build();

  /** What stands between the quotes of a value, in hexadecimal. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ff", "80", "c0af", "c1bf", "e08080", "e09fbf", "eda080", "edbfbf", "f0808080", "f08fbfbf",
        "f4908080", "f5808080", "c3", "c328", "e1ba", "e1ba28", "f09f98", "f09f9828", "00", "fe"
      })
  void bytesThatAreNotUtf8AreRefusedWhereverTheyStand(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    for (String body : new String[] {"{\"a\":\"x\"}", "{\"x\":1}", "{\"b\":[[{\"c\":\"x\"}]]}"}) {
      assertThatThrownBy(() -> RECEIVING.readTree(with(body, bytes)))
          .isInstanceOfSatisfying(
              Refused.class, e -> assertThat(e.fault()).isEqualTo(Fault.NOT_UTF_8));
    }
    assertThat(ReceivedText.isUtf8(bytes)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
  void otherEncodingsAreNotDetected(String charset) {
    byte[] body = "{\"a\":\"đ\"}".getBytes(Charset.forName(charset));
    assertThatThrownBy(() -> RECEIVING.readTree(body)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> RECEIVING.readTree(new ByteArrayInputStream(body)))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\ud800",
        "\\uDFFF",
        "\\ud83dx",
        "\\ud83d\\n",
        "\\ud83d\\u0041",
        "\\ud83d\\ud83d",
        "\\ude00\\ud83d",
        "\\ud83d\\ude00\\ude00",
        "\\\\\\ud800",
        "ok\\uD83D"
      })
  void halfOfASurrogatePairIsRefused(String text) {
    for (String body : new String[] {"{\"a\":\"x\"}", "{\"x\":1}", "[[\"x\"]]"}) {
      assertThatThrownBy(() -> RECEIVING.readTree(with(body, bytes(text))))
          .isInstanceOfSatisfying(
              Refused.class, e -> assertThat(e.fault()).isEqualTo(Fault.LONE_SURROGATE));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "\\ud83d\\ude00, 😀",
    "\\uD83D\\uDE00x, 😀x",
    "\\\\ud800, \\ud800",
    "\\\\\\\\ud800, \\\\ud800",
    "\\u0111, đ",
    "Đà Nẵng, Đà Nẵng",
    "😀, 😀",
    "\\uffff, \uffff",
  })
  void textIsReadAsItWasSent(String sent, String read) {
    assertThat(RECEIVING.readTree(with("{\"a\":\"x\"}", bytes(sent))).get("a").asString())
        .isEqualTo(read);
  }

  @Test
  void placeOfTheFaultIsTold() {
    assertThatThrownBy(() -> RECEIVING.readTree(with("{\"a\":\"x\"}", new byte[] {'o', 'k', -1})))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.at()).isEqualTo(8));
  }

  @Test
  void byteOrderMarkOfUtf8IsPassedOver() {
    JsonNode read = RECEIVING.readTree(bytes("\uFEFF{\"a\":1}"));
    assertThat(read.get("a").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"b\":2,\"c\":3,\"a\":null}",
        "{\"b\":{\"a\":1,\"a\":1}}",
        "{\"b\":[{},{\"a\":1,\"\\u0061\":1}]}"
      })
  void keyTwiceInOneObjectIsRefused(String body) {
    assertThatThrownBy(() -> RECEIVING.readTree(bytes(body)))
        .isInstanceOf(StreamReadException.class)
        .hasMessageStartingWith("Duplicate Object property");
    assertThat(WireJson.mapper().readTree(body)).isNotNull();
  }

  @Test
  void depthAndLengthsAreBounded() {
    String deepest = "[".repeat(WireJson.DEPTH_MAX) + "]".repeat(WireJson.DEPTH_MAX);
    assertThat(RECEIVING.readTree(bytes(deepest))).isNotNull();
    for (String body :
        new String[] {
          "[" + deepest + "]",
          "9".repeat(WireJson.NUMBER_LENGTH_MAX + 1),
          "{\"" + "n".repeat(WireJson.NAME_LENGTH_MAX + 1) + "\":1}"
        }) {
      assertThatThrownBy(() -> RECEIVING.readTree(bytes(body)))
          .isInstanceOf(StreamConstraintsException.class);
    }
  }

  private static byte[] with(String body, byte[] inPlaceOfX) {
    String latin = new String(inPlaceOfX, StandardCharsets.ISO_8859_1);
    return body.replace("x", latin).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
