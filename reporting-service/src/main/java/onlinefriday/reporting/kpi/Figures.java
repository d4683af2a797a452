package onlinefriday.reporting.kpi;

/**
 * What is shown, never negative.
 *
 * @param redemptions confirmed and not released
 * @param held open holds
 * @param released how many were refunded or cancelled
 * @param amount of the confirmed, đồng
 * @param discount of the confirmed, đồng
 * @param shoppers who ever redeemed, an estimate
 * @param merchants where somebody ever redeemed, an estimate
 * @param cashlessAmount part of {@code amount}, đồng
 * @param vietnameseGoodsAmount part of {@code amount}, đồng
 */
public record Figures(
    long redemptions,
    long held,
    long released,
    long amount,
    long discount,
    long shoppers,
    long merchants,
    long cashlessAmount,
    long vietnameseGoodsAmount) {
  public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0);

  private static final int WHOLE_BPS = 10_000;

  /** Share of the amount that was paid without cash, in basis points; 0 without an amount. */
  public long cashlessBps() {
    return share(cashlessAmount);
  }

  /** Share of the amount that went into Vietnamese goods, in basis points. */
  public long vietnameseGoodsBps() {
    return share(vietnameseGoodsAmount);
  }

  /** What was taken off, against the amount, in basis points. */
  public long discountBps() {
    return share(discount);
  }

  private long share(long part) {
    return amount == 0 ? 0 : Math.multiplyExact(part, WHOLE_BPS) / amount;
  }
}
