package onlinefriday.voucher.ending;

import java.time.Instant;

/** How far expired holds are surely settled. May throw {@link com.mongodb.MongoException}. */
interface Sweeps {
  Instant sweptUntil();

  void sweptUntil(Instant until);
}
