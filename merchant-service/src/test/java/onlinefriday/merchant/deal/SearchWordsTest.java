package onlinefriday.merchant.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import onlinefriday.merchant.item.FiledItem;
import onlinefriday.merchant.law.Goods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Áo thun        | ao thun
          áo THUN        | ao thun
          ao thun        | ao thun
          Đầm đỏ, size L | dam do size l
          Nước  mắm--40° | nuoc mam 40
          áo áo Ao       | ao
          !!! --- ...    | ''
          """)
  void textIsFoundHoweverItIsTyped(String typed, String words) {
    assertThat(String.join(" ", SearchWords.ofText(typed).toList())).isEqualTo(words);
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(SearchWords.ofText("A\u0301o")).containsExactly("ao");
  }

  @Test
  void categoryIsApartFromNameAndBothAreBounded() {
    String many = String.join(" ", IntStream.range(0, 300).mapToObj(i -> "w" + i).toList());
    var item = new FiledItem("A1", many, Goods.ORDINARY, "Thời trang", 1L, null, null, 1L, 0, 1);
    assertThat(SearchWords.of(item)).hasSize(42).contains("w0", "#thoi", "#trang");
    assertThat(SearchWords.ofText("x".repeat(900)).findFirst().orElseThrow()).hasSize(40);
  }
}
