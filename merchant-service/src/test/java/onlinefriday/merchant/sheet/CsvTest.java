package onlinefriday.merchant.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n",
        "a,b\r\n1,2",
        "a,b\r1,2\r",
        "\uFEFFa,b\n1,2",
        "a;b\n1;2\n",
        "a\tb\n1\t2\n",
        "\"a\",\"b\"\r\n\"1\",\"2\"\r\n",
      })
  void everyCountrysCsvIsRead(String text) {
    assertThat(Read.csv(text).texts()).containsExactly("1: a|b", "2: 1|2");
  }

  @Test
  void theSeparatorThatIsDeclaredWins() {
    assertThat(Read.csv("sep=;\r\na,b;c\n").texts()).containsExactly("2: a,b|c");
  }

  @Test
  void quotedCellsHoldSeparatorsQuotesAndLineBreaks() {
    assertThat(Read.csv("\"a,\"\"b\"\"\nc\",d\nTivi 55\",e\n\"x\"y,z\n").texts())
        .containsExactly("1: a,\"b\"\nc|d", "2: Tivi 55\"|e", "3: xy|z");
  }

  @Test
  void rowsAreNumberedAsASpreadsheetShowsThemAndBlankOnesLeftOut() {
    assertThat(Read.csv("a\n\n,,\n \nb\n").texts()).containsExactly("1: a", "5: b");
    assertThat(Read.csv("").texts()).isEmpty();
    assertThat(Read.csv("\n\r\n").end()).isEqualTo(new SheetEnd(0, null, 0));
  }

  @Test
  void excelsUnicodeTextIsReadToo() {
    byte[] text = "\uFEFFmã\tgiá\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Read.csv(text).texts()).containsExactly("1: mã|giá");
  }

  @Test
  void anotherEncodingIsNamed() {
    Read read = Read.csv("mã,tên\ná,ê\n".getBytes(Charset.forName("windows-1258")));
    assertThat(read.end().fault()).isEqualTo(SheetFault.NOT_UTF_8);
    assertThat(read.rows()).isEmpty();
  }

  @Test
  void aQuoteThatIsNeverClosedIsNamedWithItsPlace() {
    Read read = Read.csv("a,b\nc,d\n\"e,f\ng,h\n");
    assertThat(read.end()).isEqualTo(new SheetEnd(2, SheetFault.QUOTE_NOT_CLOSED, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "\"=HYPERLINK(\"\"http://a.vn\"\")\"", " =1", "\u200b\t=1", "\uff1d1"})
  void aFormulaIsNotTakenForText(String written) {
    assertThat(Read.csv(written + ",b\n").cell(0, 0)).isEqualTo(Cell.Why.FORMULA.cell());
  }

  @Test
  void signsThatNamesAndAmountsBeginWithAreText() {
    assertThat(Read.csv("+84,-5,@x, -34-35 giá treo,a=b\n").texts())
        .containsExactly("1: +84|-5|@x| -34-35 giá treo|a=b");
  }

  @Test
  void aCellThatIsTooLongSpoilsOnlyItself() {
    String longest = "x".repeat(SheetLimits.CELL_LENGTH_MAX);
    Read read = Read.csv(longest + "," + longest + "x,\"" + longest + "x\"\nb\n");
    assertThat(read.cell(0, 0)).isEqualTo(new Cell.Text(longest));
    assertThat(read.cell(0, 1)).isEqualTo(Cell.Why.TOO_LONG.cell());
    assertThat(read.cell(0, 2)).isEqualTo(Cell.Why.TOO_LONG.cell());
    assertThat(read.cell(1, 0)).isEqualTo(new Cell.Text("b"));
  }

  @Test
  void columnsFarToTheRightAreNotRead() {
    assertThat(Read.csv(",".repeat(1_000_000) + "z\na\n").texts()).containsExactly("2: a");
  }

  @Test
  void rowsHaveALimit() {
    String rows = "a\n".repeat(SheetLimits.ROWS_MAX);
    assertThat(Read.csv(rows).end().fault()).isNull();
    assertThat(Read.csv(rows + "a").end().fault()).isEqualTo(SheetFault.TOO_MANY_ROWS);
  }

  @Test
  void tenMegabytesOfAnythingEnd() {
    for (String piece : List.of("x", ",", "\"", "\n", "\"\"", "x,", "\u0000")) {
      String text = piece.repeat(SheetLimits.BYTES_MAX / piece.length());
      assertThat(Read.csv(text).end()).isNotNull();
    }
  }

  @Test
  void noTextMakesItThrow() {
    String alphabet = "a,;\t\"\n\r= \uFEFFé";
    RandomGenerator random = new Random(7);
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(Read.csv(text.toString()).end()).as("%s", text).isNotNull();
    }
  }
}
