package onlinefriday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;

class KeyOrderTest {
  private static final int PAIRS = 200_000;
  private static final long SEED = Long.getLong("store.seed", 20261121L);

  private final RandomValues values = new RandomValues(new SplittableRandom(SEED));

  @Test
  void bytesHaveTheOrderOfTheValues() {
    for (int i = 0; i < PAIRS; i++) {
      BsonValue a = values.next(2);
      BsonValue b = values.next(2);
      int expected = Integer.signum(ReferenceOrder.ORDER.compare(a, b));
      byte[] left = KeyWriter.bytesOf(RandomValues.read(a));
      byte[] right = KeyWriter.bytesOf(RandomValues.read(b));
      assertThat(Integer.signum(Arrays.compareUnsigned(left, right)))
          .as("seed %d: %s and %s", SEED, a, b)
          .isEqualTo(expected);
      assertThat(
              Integer.signum(Arrays.compareUnsigned(Bytes.inverted(left), Bytes.inverted(right))))
          .as("seed %d, descending: %s and %s", SEED, a, b)
          .isEqualTo(-expected);
    }
  }

  @Test
  void noValueIsAPrefixOfAnother() {
    for (int i = 0; i < PAIRS; i++) {
      byte[] left = KeyWriter.bytesOf(RandomValues.read(values.next(2)));
      byte[] right = KeyWriter.bytesOf(RandomValues.read(values.next(2)));
      assertThat(Bytes.startsWith(left, right) && !Arrays.equals(left, right)).isFalse();
    }
  }

  @Test
  void neighbouringLongsAreToldApart() {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < PAIRS; i++) {
      long number = random.nextLong() >> random.nextInt(60);
      if (number < Long.MAX_VALUE) {
        assertThat(Arrays.compareUnsigned(KeyWriter.bytesOf(number), KeyWriter.bytesOf(number + 1)))
            .isNegative();
      }
    }
  }

  @Test
  void decimalsAreRefusedByName() {
    assertThatThrownBy(() -> KeyWriter.bytesOf(Decimal128.ONE)).hasMessageContaining("decimal");
  }
}
