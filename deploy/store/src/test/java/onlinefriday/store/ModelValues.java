package onlinefriday.store;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Few values, so that they meet. */
record ModelValues(RandomGenerator random) {
  private static final int IDS = 400;

  BsonValue of(String field) {
    return switch (field) {
      case "_id" -> new BsonString("id" + random.nextInt(IDS));
      case "s" -> new BsonString("abcde".substring(random.nextInt(5)));
      case "code" -> random.nextInt(5) == 0 ? BsonNull.VALUE : new BsonInt32(random.nextInt(200));
      case "tags" -> new BsonString("t" + random.nextInt(6));
      default -> mixed();
    };
  }

  private BsonValue mixed() {
    return switch (random.nextInt(6)) {
      case 0 -> new BsonInt64(random.nextInt(20));
      case 1 -> new BsonDouble(random.nextInt(40) / 2.0);
      case 2 -> new BsonString("n" + random.nextInt(5));
      case 3 -> BsonNull.VALUE;
      default -> new BsonInt32(random.nextInt(20));
    };
  }

  /** Without "v", which only the store's $inc makes; a code of null is left out. */
  BsonDocument item() {
    var item = new BsonDocument("_id", of("_id")).append("v", new BsonInt32(0));
    if (random.nextInt(5) > 0) {
      item.append("n", of("n"));
    }
    item.append("s", of("s"));
    BsonValue code = of("code");
    if (!code.isNull()) {
      item.append("code", code);
    }
    item.append("tags", tags());
    return item;
  }

  private BsonValue tags() {
    if (random.nextInt(3) == 0) {
      return of("tags");
    }
    List<BsonValue> tags = IntStream.range(0, random.nextInt(4)).mapToObj(_ -> of("tags")).toList();
    return new BsonArray(tags);
  }
}
