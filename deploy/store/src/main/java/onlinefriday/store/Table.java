package onlinefriday.store;

import java.nio.charset.StandardCharsets;

/** The column families: written together, tuned and compacted apart. */
enum Table {
  /** Names, numbers, counters; must be RocksDB's default family. */
  CATALOGUE("default"),
  /** Collection number and position to BSON. */
  DATA("data"),
  /** Collection number, index number and values to position. */
  INDEX("index");

  private final String family;

  Table(String family) {
    this.family = family;
  }

  byte[] family() {
    return family.getBytes(StandardCharsets.UTF_8);
  }
}
