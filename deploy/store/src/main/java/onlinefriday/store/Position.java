package onlinefriday.store;

import java.util.Arrays;

/** Where a document is in its collection: its encoded _id, so that _id order is key order. */
final class Position {
  private final byte[] bytes;

  Position(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Position position && Arrays.equals(bytes, position.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
