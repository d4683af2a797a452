package onlinefriday.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads BSON, and refuses by name what is broken, too deep, or would not come back as it was sent:
 * text that is not UTF-8, a field twice, types and binary subtypes without a place in the store.
 */
final class BsonReader {
  private static final int INVALID_BSON = 22;
  private static final int OVERFLOW = 15;
  private static final int SMALLEST_DOCUMENT_BYTES = 5;
  private static final char REPLACEMENT = '\uFFFD';
  private static final VarHandle INT32 =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT64 =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private int at;
  private int end;

  BsonReader(byte[] bytes, int at, int end) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  int at() {
    return at;
  }

  boolean hasMore() {
    return at < end;
  }

  Document document() {
    return document(1);
  }

  private Document document(int depth) {
    int outer = enter(depth);
    var document = new Document();
    for (byte type = octet(); type != BsonConstants.TERMINATING_BYTE; type = octet()) {
      String name = name();
      int known = document.size();
      document.put(name, value(type, depth));
      if (document.size() == known) {
        throw Refusals.badValue("The embedded store has no document with a field twice: " + name);
      }
    }
    leave(outer);
    return document;
  }

  private List<@Nullable Object> array(int depth) {
    int outer = enter(depth);
    List<@Nullable Object> array = new ArrayList<>();
    for (byte type = octet(); type != BsonConstants.TERMINATING_BYTE; type = octet()) {
      skipName();
      array.add(value(type, depth));
    }
    leave(outer);
    return array;
  }

  /** Narrows what may be read to one document, and gives where the outer one ends. */
  private int enter(int depth) {
    if (depth > StoreLimits.MESSAGE_DEPTH_MAX) {
      throw tooDeep();
    }
    int start = at;
    int length = int32();
    if (length < SMALLEST_DOCUMENT_BYTES || length > end - start) {
      throw invalid("a document of " + length + " bytes where " + (end - start) + " are left");
    }
    int outer = end;
    end = start + length;
    return outer;
  }

  private void leave(int outer) {
    if (at != end) {
      throw invalid("a document that ends before its length");
    }
    end = outer;
  }

  private @Nullable Object value(byte type, int depth) {
    return switch (type) {
      case BsonConstants.TYPE_DOUBLE -> Double.longBitsToDouble(int64());
      case BsonConstants.TYPE_UTF8_STRING -> text();
      case BsonConstants.TYPE_EMBEDDED_DOCUMENT -> document(depth + 1);
      case BsonConstants.TYPE_ARRAY -> array(depth + 1);
      case BsonConstants.TYPE_DATA -> binary();
      case BsonConstants.TYPE_OBJECT_ID -> new ObjectId(taken(BsonConstants.LENGTH_OBJECTID));
      case BsonConstants.TYPE_BOOLEAN -> truth();
      case BsonConstants.TYPE_UTC_DATETIME -> Instant.ofEpochMilli(int64());
      case BsonConstants.TYPE_NULL -> null;
      case BsonConstants.TYPE_REGEX -> new BsonRegularExpression(name(), name());
      case BsonConstants.TYPE_JAVASCRIPT_CODE -> new BsonJavaScript(text());
      case BsonConstants.TYPE_INT32 -> int32();
      case BsonConstants.TYPE_TIMESTAMP -> new BsonTimestamp(int64());
      case BsonConstants.TYPE_INT64 -> int64();
      case BsonConstants.TYPE_DECIMAL128 -> new Decimal128(int64(), int64());
      case BsonConstants.TYPE_MIN_KEY -> MinKey.getInstance();
      case BsonConstants.TYPE_MAX_KEY -> MaxKey.getInstance();
      case BsonConstants.TYPE_UNDEFINED -> throw noType("undefined");
      case BsonConstants.TYPE_DBPOINTER -> throw noType("dbPointer");
      case BsonConstants.TYPE_SYMBOL -> throw noType("symbol");
      case BsonConstants.TYPE_JAVASCRIPT_CODE_WITH_SCOPE -> throw noType("javascriptWithScope");
      default -> throw invalid("an unknown type " + (type & 0xFF));
    };
  }

  private Object binary() {
    int length = int32();
    byte subtype = octet();
    boolean uuid = length == BsonConstants.LENGTH_UUID;
    if (length < 0 || length > end - at) {
      throw invalid("a binary of " + length + " bytes");
    }
    if (subtype == BsonConstants.BINARY_SUBTYPE_GENERIC) {
      return new BinData(taken(length));
    }
    if (subtype == BsonConstants.BINARY_SUBTYPE_UUID && uuid) {
      return new UUID(Long.reverseBytes(int64()), Long.reverseBytes(int64()));
    }
    if (subtype == BsonConstants.BINARY_SUBTYPE_OLD_UUID && uuid) {
      return new LegacyUUID(int64(), int64());
    }
    throw noType("binary of subtype " + (subtype & 0xFF) + ", " + length + " bytes");
  }

  private boolean truth() {
    byte value = octet();
    if (value != 0 && value != 1) {
      throw invalid("a boolean of " + value);
    }
    return value == 1;
  }

  private String text() {
    int length = int32();
    if (length < 1 || length > end - at || bytes[at + length - 1] != 0) {
      throw invalid("a text of " + length + " bytes");
    }
    String text = utf8(at, length - 1);
    at += length;
    return text;
  }

  String name() {
    int start = at;
    skipName();
    return utf8(start, at - 1 - start);
  }

  private void skipName() {
    while (octet() != 0) {}
  }

  private String utf8(int start, int length) {
    String text = new String(bytes, start, length, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0
        && !Arrays.equals(
            text.getBytes(StandardCharsets.UTF_8),
            Arrays.copyOfRange(bytes, start, start + length))) {
      throw invalid("a text that is not UTF-8");
    }
    return text;
  }

  private byte[] taken(int length) {
    need(length);
    byte[] taken = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return taken;
  }

  byte octet() {
    need(1);
    return bytes[at++];
  }

  int int32() {
    need(Integer.BYTES);
    int value = (int) INT32.get(bytes, at);
    at += Integer.BYTES;
    return value;
  }

  private long int64() {
    need(Long.BYTES);
    long value = (long) INT64.get(bytes, at);
    at += Long.BYTES;
    return value;
  }

  private void need(int length) {
    if (length > end - at) {
      throw invalid("an end in the middle of a value");
    }
  }

  /** Limits what is read to so many bytes from here, and gives where it ended before. */
  int narrow(int length) {
    if (length < 0 || length > end - at) {
      throw invalid("a section of " + length + " bytes where " + (end - at) + " are left");
    }
    int outer = end;
    end = at + length;
    return outer;
  }

  void widen(int outer) {
    end = outer;
  }

  static MongoServerError tooDeep() {
    return new MongoServerError(
        OVERFLOW,
        "Overflow",
        "A document nests at most " + StoreLimits.DEPTH_MAX + " levels in the embedded store");
  }

  static MongoServerError invalid(String what) {
    return new MongoServerError(INVALID_BSON, "InvalidBSON", "The message has " + what);
  }

  private static MongoServerError noType(String type) {
    return Refusals.badValue("The embedded store has no BSON type " + type);
  }
}
