package onlinefriday.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values so that unsigned byte order is MongoDB's comparison order. No encoded value is a
 * prefix of another, so values can follow each other and can be inverted for descending order.
 */
final class KeyWriter {
  private static final int BINARY_SUBTYPE_GENERIC = 0;
  private static final int BINARY_SUBTYPE_OLD_UUID = 3;
  private static final int BINARY_SUBTYPE_UUID = 4;
  private static final int UUID_BYTES = 16;

  private static final VarHandle INT64 =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] buffer = new byte[64];
  private int length;

  static byte[] bytesOf(@Nullable Object value) {
    return new KeyWriter().value(value).toBytes();
  }

  byte[] toBytes() {
    if (length > StoreLimits.KEY_BYTES_MAX) {
      throw Refusals.keyTooLong(length);
    }
    return Arrays.copyOf(buffer, length);
  }

  KeyWriter raw(byte[] bytes) {
    raw(bytes, 0, bytes.length);
    return this;
  }

  private void raw(byte[] bytes, int from, int to) {
    ensure(to - from);
    System.arraycopy(bytes, from, buffer, length, to - from);
    length += to - from;
  }

  KeyWriter value(@Nullable Object value) {
    KeyType type = KeyType.of(value);
    if (type == null) {
      throw Refusals.notInKey(value);
    }
    octet(type.mark());
    switch (value) {
      case Number number -> number(number);
      case String text -> text(text);
      case Map<?, ?> document -> document(document);
      case Collection<?> array -> array(array);
      case BinData data -> binary(data.getData().length, BINARY_SUBTYPE_GENERIC, data.getData());
      case UUID uuid -> uuid(BINARY_SUBTYPE_UUID, uuid);
      case LegacyUUID legacy -> uuid(BINARY_SUBTYPE_OLD_UUID, legacy.getUuid());
      case ObjectId id -> raw(id.toByteArray());
      case Boolean truth -> octet(truth ? 1 : 0);
      case Instant date -> int64(date.toEpochMilli() ^ Long.MIN_VALUE);
      case BsonTimestamp timestamp -> int64(timestamp.getValue());
      case null, default -> {} // null, MinKey and MaxKey are their type and nothing else
    }
    return this;
  }

  private void number(Number number) {
    long integer = number.longValue();
    double below = number.doubleValue();
    int rest = 0;
    if (number instanceof Long) {
      // the nearest double at or below, and what is missing to the exact value: less than 2^10
      if (below >= 0x1p63 || (long) below > integer) {
        below = Math.nextDown(below);
      }
      rest = (int) (integer - (long) below);
    }
    int64(NumberOrder.bits(below));
    octet(rest >>> 8);
    octet(rest);
  }

  /** Zero bytes are escaped, and two of them end the text, so that a prefix sorts first. */
  private void text(String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    int copied = 0;
    for (int zero = zeroFrom(octets, 0); zero >= 0; zero = zeroFrom(octets, copied)) {
      raw(octets, copied, zero + 1);
      octet(0xFF);
      copied = zero + 1;
    }
    raw(octets, copied, octets.length);
    octet(0);
    octet(0);
  }

  private void document(Map<?, ?> document) {
    for (var field : document.entrySet()) {
      KeyType type = KeyType.of(field.getValue());
      octet(type == null ? KeyType.MAX_KEY.mark() : type.mark());
      text((String) field.getKey());
      value(field.getValue());
    }
    octet(0);
  }

  private void array(Collection<?> array) {
    array.forEach(this::value);
    octet(0);
  }

  private void binary(int size, int subtype, byte[] data) {
    raw(Bytes.ofInt(size));
    octet(subtype);
    raw(data);
  }

  private void uuid(int subtype, UUID uuid) {
    binary(UUID_BYTES, subtype, new byte[0]);
    int64(uuid.getMostSignificantBits());
    int64(uuid.getLeastSignificantBits());
  }

  private void int64(long value) {
    ensure(Long.BYTES);
    INT64.set(buffer, length, value);
    length += Long.BYTES;
  }

  private static int zeroFrom(byte[] octets, int from) {
    for (int at = from; at < octets.length; at++) {
      if (octets[at] == 0) {
        return at;
      }
    }
    return -1;
  }

  private void octet(int value) {
    ensure(1);
    buffer[length++] = (byte) value;
  }

  private void ensure(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(length + more, buffer.length * 2));
    }
  }
}
