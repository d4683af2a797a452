package onlinefriday.gateway.route;

/**
 * The order of the checks is part of the contract: 401 before 429 before 413 before 503. All come
 * before the filter that writes the upstream's answer (-1), so that each sees the whole exchange.
 */
public final class FilterOrder {
  public static final int METRICS = -100;
  public static final int FAILURES = -90;
  public static final int CALLER = -80;
  public static final int RATE = -70;
  public static final int LONG_ANSWER = -65;
  public static final int BODY = -60;
  public static final int BULKHEAD = -50;

  private FilterOrder() {}
}
