package onlinefriday.voucher.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialPermutationTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 8, 10})
  void everySerialHasAPlaceOfItsOwn(int halfBits) {
    SerialPermutation permutation = permutation("a", halfBits);
    int serials = 1 << 2 * halfBits;
    BitSet taken = new BitSet(serials);
    for (int serial = 0; serial < serials; serial++) {
      int shuffled = permutation.shuffle(serial);
      assertThat(permutation.restore(shuffled)).isEqualTo(serial);
      taken.set(shuffled);
    }
    assertThat(taken.cardinality()).isEqualTo(serials);
    assertThat(taken.length()).isEqualTo(serials);
  }

  @Test
  void ofTheWholeRangeSamplesComeBack() {
    SerialPermutation permutation = permutation("a", 13);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 1_000_000; i++) {
      int serial = random.nextInt(1 << 26);
      int shuffled = permutation.shuffle(serial);
      if (shuffled >>> 26 != 0 || permutation.restore(shuffled) != serial) {
        assertThat(permutation.restore(shuffled)).as("serial " + serial).isEqualTo(serial);
      }
    }
  }

  @Test
  void anotherKeyShufflesOtherwise() {
    SerialPermutation one = permutation("a", 13);
    SerialPermutation other = permutation("b", 13);
    int same = 0;
    for (int serial = 0; serial < 10_000; serial++) {
      same += one.shuffle(serial) == other.shuffle(serial) ? 1 : 0;
    }
    assertThat(same).isLessThan(5);
  }

  private static SerialPermutation permutation(String key, int halfBits) {
    return new SerialPermutation(Macs.keyed(Macs.derive(Singles.SECRET, key)), halfBits);
  }
}
