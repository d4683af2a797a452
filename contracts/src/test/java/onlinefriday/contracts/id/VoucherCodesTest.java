package onlinefriday.contracts.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoucherCodesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "MUASAMVIETNAM",
        " muasamvietnam\t",
        "mua-sam-viet-nam",
        "Mua Sam Viet Nam",
        "MUA\u00a0SAM\u2011VIET\u2013NAM",
        "ＭＵＡＳＡＭＶＩＥＴＮＡＭ",
        "MUASAM\u200bVIETNAM\ufeff"
      })
  void everySpellingIsTheSameCode(String written) {
    assertThat(VoucherCodes.canonical(written)).isEqualTo("MUASAMVIETNAM");
  }

  @Test
  void letterIIsUpperCaseWhateverTheLanguageOfTheMachine() {
    assertThat(VoucherCodes.canonical("i")).isEqualTo("I");
  }

  @ParameterizedTest
  @CsvSource({
    "ABC, true",
    "AB, false",
    "A2345678901234567890123456789012, true",
    "A23456789012345678901234567890123, false",
    "ĐÀ1, false",
    "A_B, false",
    "abc, false"
  })
  void genericCodeIsThreeToThirtyTwoLettersAndDigits(String canonical, boolean generic) {
    assertThat(VoucherCodes.isGeneric(canonical)).isEqualTo(generic);
  }

  @Test
  void nothingIsNoCode() {
    assertThat(VoucherCodes.isGeneric(VoucherCodes.canonical(" - "))).isFalse();
  }
}
