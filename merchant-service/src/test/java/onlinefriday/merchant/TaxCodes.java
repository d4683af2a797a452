package onlinefriday.merchant;

import java.util.concurrent.atomic.AtomicInteger;
import onlinefriday.merchant.tax.TaxCode;

/** Tax codes that no trader has: valid, each given once. */
public final class TaxCodes {
  private static final AtomicInteger NEXT = new AtomicInteger(990_000_100);

  private TaxCodes() {}

  public static String next() {
    while (true) {
      int stem = NEXT.incrementAndGet();
      for (int check = 0; check < 10; check++) {
        String candidate = "" + stem + check;
        if (TaxCode.parse(candidate).isPresent()) {
          return candidate;
        }
      }
    }
  }
}
