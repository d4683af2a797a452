package onlinefriday.voucher.codes;

import static onlinefriday.voucher.codes.Singles.batch;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuedCodesTest {
  private final IssuedCodes issued = new IssuedCodes();

  @BeforeEach
  void twoBatchesWithAGap() {
    issued.put(batch("c", 1, 10, 5, false));
    issued.put(batch("c", 1, 20, 1, false));
  }

  @Test
  void aSerialIsFoundInTheBatchThatHoldsIt() {
    assertThat(issued.find("c", 10)).isEqualTo(batch("c", 1, 10, 5, false));
    assertThat(issued.find("c", 14)).isEqualTo(batch("c", 1, 10, 5, false));
    assertThat(issued.find("c", 20)).isEqualTo(batch("c", 1, 20, 1, false));
  }

  @Test
  void aSerialBesideABatchWasNeverIssued() {
    assertThat(issued.find("c", 9)).isNull();
    assertThat(issued.find("c", 15)).isNull();
    assertThat(issued.find("c", 19)).isNull();
    assertThat(issued.find("c", 21)).isNull();
    assertThat(issued.find("other", 10)).isNull();
  }

  @Test
  void theSerialsReachToTheEndOfTheLastBatch() {
    assertThat(issued.serials("c")).isEqualTo(21);
    assertThat(issued.serials("other")).isZero();
  }

  @Test
  void aRevocationStaysWhateverComesLate() {
    issued.put(batch("c", 2, 10, 5, true));
    issued.put(batch("c", 1, 10, 5, false));
    assertThat(Objects.requireNonNull(issued.find("c", 12)).revoked()).isTrue();
    assertThat(Objects.requireNonNull(issued.find("c", 20)).revoked()).isFalse();
  }
}
