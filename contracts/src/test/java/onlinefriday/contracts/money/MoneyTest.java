package onlinefriday.contracts.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @ParameterizedTest(name = "{1} bps of {0} is {2}")
  @CsvSource({
    "100, 5000, 50",
    "101, 5000, 50",
    "99, 5000, 49",
    "1, 9999, 0",
    "1, 10000, 1",
    "0, 10000, 0",
    "450000, 2000, 90000",
    "3, 3333, 0",
    "30001, 3333, 9999",
    "1000000000000, 10000, 1000000000000",
    "999999999999, 1, 99999999",
  })
  void aShareIsRoundedDownToWholeDong(long amount, int bps, long share) {
    assertThat(Money.of(amount).share(new BasisPoints(bps))).isEqualTo(Money.of(share));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10_001, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void aShareIsNoLessThanNothingAndNoMoreThanAll(int bps) {
    assertThatThrownBy(() -> new BasisPoints(bps)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sumsThatDoNotFitAreAnErrorAndNotAnotherSum() {
    assertThatThrownBy(() -> Money.of(Long.MAX_VALUE).plus(Money.of(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.of(Long.MIN_VALUE).minus(Money.of(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void atMostIsTheSmallerOfTheTwo() {
    assertThat(Money.of(5).atMost(Money.of(4))).isEqualTo(Money.of(4));
    assertThat(Money.of(4).atMost(Money.of(5))).isEqualTo(Money.of(4));
  }
}
