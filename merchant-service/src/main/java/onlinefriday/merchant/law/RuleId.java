package onlinefriday.merchant.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/** The rules; their values, articles and days are rows of {@code rules.csv}. */
public enum RuleId {
  PERIOD_STATED(Shape.NOTHING),
  PLACE_STATED(Shape.NOTHING),
  PRICE_STATED(Shape.NOTHING),
  GOODS_NOT_PROMOTABLE(Shape.GOODS),
  GOODS_RESTRICTED(Shape.GOODS),
  DISCOUNT_LIMIT(Shape.NUMBER),
  /** Basis points of the price. */
  DISCOUNT_CAP(Shape.NUMBER),
  DISCOUNT_CAP_EXEMPT_GOODS(Shape.GOODS),
  /** Basis points of one unit's price. */
  UNIT_VALUE_CAP(Shape.NUMBER),
  /** Basis points of the value of all goods promoted. */
  PROGRAMME_VALUE_CAP(Shape.NUMBER),
  /** Basis points, in place of the three caps. */
  CONCENTRATED_LIMIT(Shape.NUMBER),
  /** Days before the start. */
  REFERENCE_PRICE_AGE(Shape.NUMBER),
  /** Days a year. */
  DISCOUNT_DAYS(Shape.NUMBER_OR_NOTHING),
  PRIZE_TABLE(Shape.NOTHING),
  PROCEDURE(Shape.NOTHING),
  /** Đồng, exclusive. */
  NOTIFICATION_EXEMPT_BELOW(Shape.NUMBER),
  NOTIFICATION_EXEMPT_CHANNELS(Shape.CHANNELS),
  OWN_WEBSITE_NOTIFIED(Shape.CHANNELS),
  NOTIFICATION_RECEIVER(Shape.RECEIVER),
  REGISTRATION_RECEIVER(Shape.RECEIVER),
  REGISTRATION_RECEIVER_MANY(Shape.RECEIVER),
  /** Whole working days before the start. */
  NOTIFICATION_DAYS(Shape.NUMBER),
  /** Whole working days before the start. */
  REGISTRATION_DAYS(Shape.NUMBER),
  WORKING_DAYS(Shape.NOTHING),
  /** Days after the last day. */
  RESULT_REPORT(Shape.NUMBER_OR_NOTHING);

  static final String NOTHING = "-";
  static final String MINISTRY = "MINISTRY";
  static final String PROVINCES = "PROVINCES";

  private final Shape shape;

  RuleId(Shape shape) {
    this.shape = shape;
  }

  static RuleId of(String id) {
    return valueOf(id.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  /** As tables and answers have it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when a row of this rule cannot have that value
   */
  void check(String value) {
    shape.check.accept(value);
  }

  /** What a rule's value may look like. */
  private enum Shape {
    NOTHING(value -> require(value.equals(RuleId.NOTHING), value)),
    NUMBER(value -> require(Long.parseLong(value) > 0, value)),
    NUMBER_OR_NOTHING(value -> require(value.equals(RuleId.NOTHING) || number(value), value)),
    GOODS(value -> Arrays.stream(value.split(" ")).forEach(Goods::valueOf)),
    CHANNELS(value -> Arrays.stream(value.split(" ")).forEach(Channel::valueOf)),
    RECEIVER(value -> require(value.equals(MINISTRY) || value.equals(PROVINCES), value));

    private final Consumer<String> check;

    Shape(Consumer<String> check) {
      this.check = check;
    }

    private static boolean number(String value) {
      return Long.parseLong(value) > 0;
    }

    private static void require(boolean good, String value) {
      if (!good) {
        throw new IllegalArgumentException("no value of this rule: " + value);
      }
    }
  }
}
