package onlinefriday.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Equality and order of BSON values as MongoDB has them: numbers are one type, fields in order. */
final class Values {
  static final Object MISSING = Missing.getInstance();

  private static final long DECIMAL_SPECIAL = 0x7800_0000_0000_0000L;
  private static final long DECIMAL_NAN = 0x7C00_0000_0000_0000L;

  private Values() {}

  /** Whether a filter takes them for the same: 1 is 1.0. */
  static boolean equal(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number left && b instanceof Number right) {
      return compare(left, right) == 0;
    }
    return alike(a, b, false);
  }

  /** Whether they are the same BSON: 1 is not 1.0. */
  static boolean identical(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number && b instanceof Number) {
      return a.equals(b);
    }
    return alike(a, b, true);
  }

  private static boolean alike(@Nullable Object a, @Nullable Object b, boolean exactly) {
    return switch (a) {
      case null -> b == null;
      case Document left -> b instanceof Document right && documents(left, right, exactly);
      case List<?> left -> b instanceof List<?> right && lists(left, right, exactly);
      case BsonRegularExpression left ->
          b instanceof BsonRegularExpression right
              && left.getPattern().equals(right.getPattern())
              && String.valueOf(left.getOptions()).equals(String.valueOf(right.getOptions()));
      default -> a.equals(b);
    };
  }

  private static boolean same(@Nullable Object a, @Nullable Object b, boolean exactly) {
    return exactly ? identical(a, b) : equal(a, b);
  }

  private static boolean documents(Document a, Document b, boolean exactly) {
    if (a.size() != b.size()) {
      return false;
    }
    Iterator<Map.Entry<String, Object>> others = b.entrySet().iterator();
    for (Map.Entry<String, Object> field : a.entrySet()) {
      Map.Entry<String, Object> other = others.next();
      if (!field.getKey().equals(other.getKey())
          || !same(field.getValue(), other.getValue(), exactly)) {
        return false;
      }
    }
    return true;
  }

  private static boolean lists(List<?> a, List<?> b, boolean exactly) {
    if (a.size() != b.size()) {
      return false;
    }
    Iterator<?> others = b.iterator();
    for (Object element : a) {
      if (!same(element, others.next(), exactly)) {
        return false;
      }
    }
    return true;
  }

  /** NaN is below every number and equal to itself; the two zeros are equal. */
  static int compare(Number a, Number b) {
    if (a instanceof Decimal128 || b instanceof Decimal128) {
      return decimals(a, b);
    }
    if (a instanceof Double left && b instanceof Double right) {
      return doubles(left, right);
    }
    if (a instanceof Double left) {
      return -integerAndDouble(b.longValue(), left);
    }
    return b instanceof Double right
        ? integerAndDouble(a.longValue(), right)
        : Long.compare(a.longValue(), b.longValue());
  }

  private static int doubles(double a, double b) {
    return a == b ? 0 : Long.compareUnsigned(NumberOrder.bits(a), NumberOrder.bits(b));
  }

  private static int integerAndDouble(long integer, double number) {
    if (Double.isNaN(number) || number < -0x1p63) {
      return 1;
    }
    if (number >= 0x1p63) {
      return -1;
    }
    int whole = Long.compare(integer, (long) number);
    return whole != 0 ? whole : Double.compare(0, number - (long) number + 0.0);
  }

  private static int decimals(Number a, Number b) {
    Double left = special(a);
    Double right = special(b);
    if (left != null || right != null) {
      return doubles(left == null ? 0 : left, right == null ? 0 : right);
    }
    return exact(a).compareTo(exact(b));
  }

  /** NaN and the infinities as a double, other numbers null. */
  private static @Nullable Double special(Number number) {
    if (number instanceof Decimal128 decimal) {
      long high = decimal.getHigh();
      if ((high & DECIMAL_NAN) == DECIMAL_NAN) {
        return Double.NaN;
      }
      return (high & DECIMAL_SPECIAL) == DECIMAL_SPECIAL
          ? Double.valueOf(high < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY)
          : null;
    }
    double value = number.doubleValue();
    return Double.isNaN(value) || Double.isInfinite(value) ? Double.valueOf(value) : null;
  }

  private static BigDecimal exact(Number number) {
    return switch (number) {
      case Decimal128 decimal when isZero(decimal) -> BigDecimal.ZERO;
      case Decimal128 decimal -> decimal.toBigDecimal();
      case Double value -> new BigDecimal(value);
      default -> BigDecimal.valueOf(number.longValue());
    };
  }

  /** The library has no BigDecimal for a negative zero. */
  private static boolean isZero(Decimal128 decimal) {
    return decimal.getLow() == 0 && (decimal.getHigh() & 0x1_FFFF_FFFF_FFFFL) == 0;
  }

  static boolean isNaN(@Nullable Object value) {
    Double special = value instanceof Number number ? special(number) : null;
    return special != null && special.isNaN();
  }

  /**
   * MongoDB's order over all types.
   *
   * @throws de.bwaldvogel.mongo.exception.MongoServerError for types the store cannot order
   */
  static int order(@Nullable Object a, @Nullable Object b) {
    return a instanceof Number left && b instanceof Number right
        ? compare(left, right)
        : Arrays.compareUnsigned(KeyWriter.bytesOf(a), KeyWriter.bytesOf(b));
  }

  /** Order of two texts by code points, which is that of their UTF-8 bytes. */
  static int texts(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int at = 0; at < length; at++) {
      char left = a.charAt(at);
      char right = b.charAt(at);
      if (left != right) {
        boolean pairs = Character.isSurrogate(left) != Character.isSurrogate(right);
        return pairs ? (Character.isSurrogate(left) ? 1 : -1) : Character.compare(left, right);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** The type's name as MongoDB's messages have it. */
  static String typeName(@Nullable Object value) {
    if (value == MISSING) {
      return "missing";
    }
    return value instanceof Decimal128 ? "decimal" : Utils.describeType(value);
  }
}
