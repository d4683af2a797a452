package onlinefriday.bench.voucher;

/** Who is measured; units are requests for the first two, else redemptions. */
enum Entrant {
  NO_OP("a no-op endpoint"),
  VALIDATE("validate"),
  REDEEM("redeem (total, budget, 2 per shopper)"),
  UNLIMITED_SHOPPERS("redeem without a limit per shopper"),
  HOLD("hold and confirm"),
  SINGLE_USE("redeem a single-use code"),
  BATCH("redeem in batches of 100"),
  LOADED("redeem on a loaded ledger"),
  POSTGRESQL("PostgreSQL, hot row"),
  REDIS("Redis, Lua, AOF always");

  private final String title;

  Entrant(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
