package onlinefriday.voucher.publishing;

/**
 * The order in which the hot path starts; it stops the other way round. The web server comes after
 * all of these.
 */
public final class Phases {
  public static final int PUBLISHER = 10;
  public static final int RELAY = 20;
  public static final int COMMIT = 30;
  public static final int SWEEP = 40;

  private Phases() {}
}
