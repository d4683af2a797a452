package onlinefriday.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextNormalizerTest {
  private static final String DECOMPOSED = "A\u0301o Đa\u0302\u0323m";
  private static final String COMPOSED = "Áo Đậm";

  private static Stream<Arguments> typed() {
    return Stream.of(
        // typed, line, reference, words
        Arguments.of("", "", "", ""),
        Arguments.of("BR-1", "BR-1", "BR-1", "br 1"),
        Arguments.of(DECOMPOSED, COMPOSED, COMPOSED, "ao dam"),
        Arguments.of("  a \t b\r\nc  ", "a b c", "a \t b\r\nc", "a b c"),
        Arguments.of("\u00a0a\u2003b\u3000", "a b", "a\u2003b", "a b"),
        Arguments.of("BR-1\u200e", "BR-1", "BR-1", "br 1"),
        Arguments.of("BR\u2060-1", "BR-1", "BR-1", "br 1"),
        Arguments.of("BR\u00ad-1", "BR-1", "BR-1", "br 1"),
        Arguments.of("\ufeffBR-1", "BR-1", "BR-1", "br 1"),
        Arguments.of("a\u202egpj.exe", "agpj.exe", "agpj.exe", "agpj exe"),
        Arguments.of("\u2066a\u2069", "a", "a", "a"),
        Arguments.of("\u200b\u2060\u00ad \u3164", "", "", ""),
        Arguments.of("ÐỒNG", "ÐỒNG", "ÐỒNG", "dong"),
        Arguments.of("ĐỒNG", "ĐỒNG", "ĐỒNG", "dong"),
        Arguments.of("ＴＰ．　Ｈồ １", "ＴＰ． Ｈồ １", "ＴＰ．　Ｈồ １", "tp ho 1"),
        Arguments.of(
            "Giá khuyến mại (đ)", "Giá khuyến mại (đ)", "Giá khuyến mại (đ)", "gia khuyen mai d"),
        Arguments.of("a\u0000b", "a b", "a\u0000b", "a b"),
        Arguments.of("\u0007x\u007f", "x", "x", "x"));
  }

  @ParameterizedTest
  @MethodSource("typed")
  void whatLooksTheSameIsWrittenTheSame(String typed, String line, String reference, String words) {
    assertThat(TextNormalizer.line(typed)).isEqualTo(line);
    assertThat(TextNormalizer.reference(typed)).isEqualTo(reference);
    assertThat(TextNormalizer.words(typed)).isEqualTo(words);
    assertThat(TextNormalizer.key(typed)).isEqualTo(words.replace(" ", ""));
    assertThat(TextNormalizer.isBlank(typed)).isEqualTo(line.isEmpty());
  }

  @Test
  void controlCharactersOfANameStayForWhoeverRefusesThem() {
    assertThat(TextNormalizer.name(" Áo\u200b  thun ")).isEqualTo("Áo thun");
    for (String typed : new String[] {"a\nb", " a\u0007", "a\u0085 b"}) {
      assertThat(TextNormalizer.name(typed)).isEqualTo(typed);
    }
  }

  @Test
  void onceIsEnough() {
    Random random = new Random(5);
    String alphabet = "aÁ\u0301\u0323đĐÐ \t\r\n\u00a0\u200b\u200e\u2060\u00ad\ufeff\u202eＡ１-_.";
    for (int run = 0; run < 20_000; run++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      for (UnaryOperator<String> rule :
          List.<UnaryOperator<String>>of(
              TextNormalizer::line,
              TextNormalizer::name,
              TextNormalizer::reference,
              TextNormalizer::words,
              TextNormalizer::key)) {
        String once = rule.apply(typed.toString());
        assertThat(rule.apply(once)).as("%s", typed).isEqualTo(once);
      }
    }
  }
}
