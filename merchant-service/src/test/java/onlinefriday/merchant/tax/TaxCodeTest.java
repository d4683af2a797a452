package onlinefriday.merchant.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {
  /** A file with one real tax code per line under a header, on machines that have one. */
  private static final Path REAL_CODES =
      Path.of(System.getProperty("onlinefriday.real-data", "../../shared/data/real"))
          .resolve("tax-codes.csv");

  @ParameterizedTest
  @CsvSource({
    "1234567893, 1234567893",
    "9900000016, 9900000016",
    "9900000030, 9900000030",
    "9999999997, 9999999997",
    "9900000016-001, 9900000016-001",
    "9900000016001, 9900000016-001",
    "9900000016-999, 9900000016-999",
    "001099000001, 001099000001",
    "096299123456, 096299123456",
    "999000009021, 999000009021",
  })
  void validCodeHasOneWrittenForm(String text, String written) {
    assertThat(TaxCode.parse(text)).contains(new TaxCode(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "123456789",
        "12345678931",
        "12345678930011",
        "1234567890",
        "1234567894",
        "9900000017",
        "9900000017-001",
        "9900000016-000",
        "9900000016-01",
        "9900000016--001",
        "9900000016 001",
        " 9900000016",
        "990000001A",
        "９９０００００１６",
        "0000000000",
        "990000007-10",
        "99099000001",
        "1099000001",
        "0010990000011",
        "001099000001-001",
        "００１０９９０００００１",
      })
  void anythingElseIsNoTaxCode(String text) {
    assertThat(TaxCode.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void stemWithoutCheckDigitIsNeverValid(int last) {
    assertThat(TaxCode.parse("990000007" + last)).isEmpty();
  }

  @Test
  void oneWrongDigitIsAlwaysFound() {
    String valid = "9900000016";
    for (int place = 0; place < valid.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String other = valid.substring(0, place) + digit + valid.substring(place + 1);
        assertThat(TaxCode.parse(other).isPresent()).as(other).isEqualTo(other.equals(valid));
      }
    }
  }

  @Test
  void realCodesAreValid() throws IOException {
    assumeTrue(Files.isRegularFile(REAL_CODES), "no real tax codes on this machine");
    List<String> codes = Files.readAllLines(REAL_CODES).stream().skip(1).toList();
    assertThat(codes).isNotEmpty().allMatch(code -> TaxCode.parse(code.strip()).isPresent());
  }
}
