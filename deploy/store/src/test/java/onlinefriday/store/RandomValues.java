package onlinefriday.store;

import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Values that collide and neighbour each other often. */
final class RandomValues {
  private static final double[] DOUBLES = {
    0.0,
    -0.0,
    0.5,
    -0.5,
    1e300,
    -1e300,
    Double.MIN_VALUE,
    Double.NaN,
    0x1p53,
    0x1p63,
    -0x1p63,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };
  private static final long[] LONGS = {
    0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53, 1L << 62, -(1L << 53), Integer.MAX_VALUE
  };
  private static final List<String> TEXTS =
      List.of("", "a", "b", "\0", "a\0", "a\0b", "\u00e9", "\uffff", "\ud83d\ude00", "\u0001", "Z");

  private final RandomGenerator random;

  RandomValues(RandomGenerator random) {
    this.random = random;
  }

  BsonValue next(int depth) {
    return switch (random.nextInt(depth > 0 ? 15 : 13)) {
      case 0 -> new BsonMinKey();
      case 1 -> BsonNull.VALUE;
      case 2 -> new BsonInt32(random.nextInt(-3, 4));
      case 3 -> new BsonInt64(LONGS[random.nextInt(LONGS.length)] + random.nextInt(-3, 4));
      case 4 -> new BsonDouble(DOUBLES[random.nextInt(DOUBLES.length)]);
      case 5 -> new BsonDouble((double) LONGS[random.nextInt(LONGS.length)] + random.nextInt(3));
      case 6 -> new BsonString(text() + text());
      case 7 -> binary();
      case 8 -> new BsonObjectId(new ObjectId(random.nextInt(3), random.nextInt(2)));
      case 9 -> new BsonBoolean(random.nextBoolean());
      case 10 -> new BsonDateTime(random.nextLong(-5, 5));
      case 11 -> new BsonTimestamp(random.nextLong(-5, 5));
      case 12 -> new BsonMaxKey();
      case 13 -> document(depth - 1);
      default ->
          new BsonArray(
              IntStream.range(0, random.nextInt(4)).mapToObj(_ -> next(depth - 1)).toList());
    };
  }

  String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private BsonBinary binary() {
    if (random.nextBoolean()) {
      byte[] data = new byte[16];
      data[random.nextInt(16)] = (byte) random.nextInt();
      return new BsonBinary(BsonBinarySubType.UUID_STANDARD, data);
    }
    byte[] data = new byte[random.nextInt(3) == 0 ? 16 : random.nextInt(4)];
    random.nextBytes(data);
    return new BsonBinary(data);
  }

  private BsonDocument document(int depth) {
    var document = new BsonDocument();
    for (int i = random.nextInt(4); i > 0; i--) {
      document.append("abc".substring(0, 1 + random.nextInt(3)), next(depth));
    }
    return document;
  }

  /** The value as mongo-java-server reads it from the wire. */
  static @Nullable Object read(BsonValue value) {
    var raw = new RawBsonDocument(new BsonDocument("v", value), new BsonDocumentCodec());
    byte[] bytes = new byte[raw.getByteBuffer().remaining()];
    raw.getByteBuffer().get(bytes);
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes)).get("v");
  }
}
