package onlinefriday.merchant.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import onlinefriday.merchant.law.Authority;
import onlinefriday.merchant.law.Authority.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptNumbersTest {
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final LocalDate DAY = LocalDate.parse("2026-11-16");

  private final ReceiptNumbers numbers = new ReceiptNumbers(new SecureRandom());

  @Test
  void aNumberSaysDayAndAuthorityAndIsItsOwnSpelling() {
    String province = numbers.mint(new Authority(Kind.PROVINCE, "01"), DAY);
    assertThat(province).startsWith("20261116-01-");
    assertThat(ReceiptNumbers.canonical(province)).hasValue(province);
    String ministry = numbers.mint(new Authority(Kind.MINISTRY, null), DAY);
    assertThat(ministry).startsWith("20261116-BCT-");
    assertThat(ReceiptNumbers.canonical(ministry)).hasValue(ministry);
  }

  @Test
  void everyWrongSymbolShows() {
    for (Authority one :
        new Authority[] {new Authority(Kind.PROVINCE, "79"), new Authority(Kind.MINISTRY, null)}) {
      String number = numbers.mint(one, DAY);
      for (int i = 0; i < number.length(); i++) {
        for (char wrong : SYMBOLS.toCharArray()) {
          if (number.charAt(i) != '-' && number.charAt(i) != wrong) {
            String slip = number.substring(0, i) + wrong + number.substring(i + 1);
            assertThat(ReceiptNumbers.canonical(slip)).as(slip).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void lettersThatLookAlikeAreTheSame() {
    for (int i = 0; i < 100; i++) {
      String number = numbers.mint(new Authority(Kind.PROVINCE, "10"), DAY);
      assertThat(ReceiptNumbers.canonical(number.replace('0', 'o').replace('1', 'l')))
          .hasValue(number);
      assertThat(ReceiptNumbers.canonical(number.replace("-", " "))).hasValue(number);
    }
  }

  @Test
  void noTwoAreTheSame() {
    Set<String> minted = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      minted.add(numbers.mint(new Authority(Kind.PROVINCE, "79"), DAY));
    }
    assertThat(minted).hasSize(10_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "79",
        "20261116-79-AAAA-AAAA-AAAA",
        "20261116-79-UUUU-UUUU-UUUU-U",
        "２０２６"
      })
  void otherTextIsNoNumber(String text) {
    assertThat(ReceiptNumbers.canonical(text)).isEmpty();
    assertThat(ReceiptNumbers.canonical(text.repeat(1_000))).isEmpty();
  }
}
