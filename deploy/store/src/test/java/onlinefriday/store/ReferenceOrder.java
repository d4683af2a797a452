package onlinefriday.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonType;
import org.bson.BsonValue;

/** MongoDB's comparison order, written down from its manual and not from the store's encoding. */
final class ReferenceOrder implements Comparator<BsonValue> {
  static final ReferenceOrder ORDER = new ReferenceOrder();

  static int rank(BsonValue value) {
    return switch (value.getBsonType()) {
      case MIN_KEY -> 0;
      case NULL, UNDEFINED -> 1;
      case INT32, INT64, DOUBLE -> 2;
      case STRING -> 3;
      case DOCUMENT -> 4;
      case ARRAY -> 5;
      case BINARY -> 6;
      case OBJECT_ID -> 7;
      case BOOLEAN -> 8;
      case DATE_TIME -> 9;
      case TIMESTAMP -> 10;
      case MAX_KEY -> 12;
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  @Override
  public int compare(BsonValue a, BsonValue b) {
    int byType = Integer.compare(rank(a), rank(b));
    if (byType != 0) {
      return byType;
    }
    return switch (a.getBsonType()) {
      case INT32, INT64, DOUBLE -> numbers(a.asNumber(), b.asNumber());
      case STRING -> Arrays.compareUnsigned(utf8(a), utf8(b));
      case DOCUMENT -> documents(a.asDocument(), b.asDocument());
      case ARRAY -> lists(a.asArray().getValues(), b.asArray().getValues());
      case BINARY -> binaries(a.asBinary(), b.asBinary());
      case OBJECT_ID ->
          Arrays.compareUnsigned(
              a.asObjectId().getValue().toByteArray(), b.asObjectId().getValue().toByteArray());
      case BOOLEAN -> Boolean.compare(a.asBoolean().getValue(), b.asBoolean().getValue());
      case DATE_TIME -> Long.compare(a.asDateTime().getValue(), b.asDateTime().getValue());
      case TIMESTAMP ->
          Long.compareUnsigned(a.asTimestamp().getValue(), b.asTimestamp().getValue());
      default -> 0;
    };
  }

  private static int numbers(BsonNumber a, BsonNumber b) {
    boolean special = isSpecial(a) || isSpecial(b);
    if (!special) {
      return exact(a).compareTo(exact(b));
    }
    boolean aNan = Double.isNaN(a.doubleValue());
    boolean bNan = Double.isNaN(b.doubleValue());
    return aNan || bNan
        ? Boolean.compare(bNan, aNan)
        : Double.compare(a.doubleValue(), b.doubleValue());
  }

  private static boolean isSpecial(BsonNumber number) {
    return Double.isNaN(number.doubleValue()) || Double.isInfinite(number.doubleValue());
  }

  private static BigDecimal exact(BsonNumber number) {
    return number.getBsonType() == BsonType.DOUBLE
        ? new BigDecimal(number.doubleValue())
        : BigDecimal.valueOf(number.longValue());
  }

  private static byte[] utf8(BsonValue value) {
    return value.asString().getValue().getBytes(StandardCharsets.UTF_8);
  }

  private int documents(BsonDocument a, BsonDocument b) {
    List<Map.Entry<String, BsonValue>> left = new ArrayList<>(a.entrySet());
    List<Map.Entry<String, BsonValue>> right = new ArrayList<>(b.entrySet());
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int byType = Integer.compare(rank(left.get(i).getValue()), rank(right.get(i).getValue()));
      if (byType != 0) {
        return byType;
      }
      int byName = left.get(i).getKey().compareTo(right.get(i).getKey());
      if (byName != 0) {
        return byName;
      }
      int byValue = compare(left.get(i).getValue(), right.get(i).getValue());
      if (byValue != 0) {
        return byValue;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private int lists(List<BsonValue> a, List<BsonValue> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int byValue = compare(a.get(i), b.get(i));
      if (byValue != 0) {
        return byValue;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static int binaries(BsonBinary a, BsonBinary b) {
    int byLength = Integer.compare(a.getData().length, b.getData().length);
    int byType = Integer.compare(a.getType() & 0xFF, b.getType() & 0xFF);
    return byLength != 0
        ? byLength
        : byType != 0 ? byType : Arrays.compareUnsigned(a.getData(), b.getData());
  }
}
