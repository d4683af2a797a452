package onlinefriday.bench.voucher;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import onlinefriday.bench.load.Tally;
import onlinefriday.bench.process.Household;
import onlinefriday.bench.rival.PostgreSql;
import onlinefriday.bench.rival.Redis;

/** Enters the stores that a redemption could be built upon instead, those that are installed. */
final class Rivals {
  private Rivals() {}

  static void postgreSql(Line line, Household household) throws IOException, InterruptedException {
    Optional<String> missing = PostgreSql.missing();
    if (missing.isPresent()) {
      line.miss(Entrant.POSTGRESQL, missing.get());
      return;
    }
    var postgres = PostgreSql.start(household);
    line.enter(
        Entrant.POSTGRESQL,
        new Contestant() {
          @Override
          public Tally slice(Duration warmUp, Duration measured) throws Exception {
            return postgres.redeem(CONNECTIONS, measured);
          }

          @Override
          public OptionalLong recorded() throws Exception {
            return OptionalLong.of(postgres.recorded());
          }
        });
  }

  static void redis(Line line, Household household) throws IOException, InterruptedException {
    Optional<String> missing = Redis.missing();
    if (missing.isPresent()) {
      line.miss(Entrant.REDIS, missing.get());
      return;
    }
    var redis = Redis.start(household);
    line.enter(
        Entrant.REDIS,
        new Contestant() {
          @Override
          public Tally slice(Duration warmUp, Duration measured) throws Exception {
            return redis.redeem(CONNECTIONS, warmUp, measured);
          }

          @Override
          public OptionalLong recorded() throws Exception {
            return OptionalLong.of(redis.recorded());
          }
        });
  }
}
