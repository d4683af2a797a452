package onlinefriday.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The types a key may hold, in MongoDB's comparison order: the first byte of an encoded value. */
enum KeyType {
  MIN_KEY(0x01),
  /** What an empty array leaves in an index: below null, equal to nothing a query asks for. */
  EMPTY_ARRAY(0x03),
  NULL(0x05),
  NUMBER(0x0A),
  STRING(0x14),
  DOCUMENT(0x1E),
  ARRAY(0x28),
  BINARY(0x32),
  OBJECT_ID(0x3C),
  BOOLEAN(0x46),
  DATE(0x50),
  TIMESTAMP(0x5A),
  MAX_KEY(0x7F);

  private final byte mark;

  KeyType(int mark) {
    this.mark = (byte) mark;
  }

  byte mark() {
    return mark;
  }

  /** Decimal128, regular expressions and JavaScript have no place in a key: null. */
  static @Nullable KeyType of(@Nullable Object value) {
    return switch (value) {
      case null -> NULL;
      case Missing _ -> NULL;
      case Decimal128 _ -> null;
      case Number _ -> NUMBER;
      case String _ -> STRING;
      case Map<?, ?> _ -> DOCUMENT;
      case Collection<?> _ -> ARRAY;
      case BinData _ -> BINARY;
      case UUID _ -> BINARY;
      case LegacyUUID _ -> BINARY;
      case ObjectId _ -> OBJECT_ID;
      case Boolean _ -> BOOLEAN;
      case Instant _ -> DATE;
      case BsonTimestamp _ -> TIMESTAMP;
      case MinKey _ -> MIN_KEY;
      case MaxKey _ -> MAX_KEY;
      default -> null;
    };
  }
}
