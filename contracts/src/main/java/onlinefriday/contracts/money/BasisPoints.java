package onlinefriday.contracts.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A share in hundredths of a percent.
 *
 * @param value 0 to 10000, where 10000 is all of it
 */
public record BasisPoints(@JsonValue int value) {
  static final int WHOLE = 10_000;

  public static final BasisPoints ALL = new BasisPoints(WHOLE);
  public static final BasisPoints HALF = new BasisPoints(WHOLE / 2);

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BasisPoints {
    if (value < 0 || value > WHOLE) {
      throw new IllegalArgumentException("a share is 0 to 10000 basis points, not " + value);
    }
  }

  /** This share of a whole, rounded down; exact for every long. */
  public long of(long whole) {
    long units = Math.floorDiv(whole, (long) WHOLE);
    return units * value + Math.floorMod(whole, WHOLE) * (long) value / WHOLE;
  }
}
