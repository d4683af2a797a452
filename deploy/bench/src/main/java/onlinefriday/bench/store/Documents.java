package onlinefriday.bench.store;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bson.Document;

/** Documents of about 250 bytes, shaped like the ledger's: a random id, and a second unique key. */
final class Documents {
  static final String UNIQUE = "key";

  private Documents() {}

  static List<Document> group(RandomGenerator random, int size) {
    List<Document> group = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      group.add(
          new Document("_id", text(random))
              .append(UNIQUE, text(random))
              .append("campaign", "cmp-" + random.nextInt(50))
              .append("merchant", "m-" + random.nextInt(2_000))
              .append("amount", random.nextLong(1_000_000))
              .append("discount", random.nextInt(100_000))
              .append("state", "REDEEMED")
              .append("note", text(random)));
    }
    return group;
  }

  private static String text(RandomGenerator random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
