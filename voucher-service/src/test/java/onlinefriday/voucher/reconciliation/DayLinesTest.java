package onlinefriday.voucher.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.voucher.ledger.End;
import onlinefriday.voucher.ledger.End.Kind;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayLinesTest {
  private static final Day DAY = new Day("shopee", LocalDate.parse("2026-11-27"));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverTheFactsTheLastLineIsRightAboutTheBytesBeforeIt(long seed) throws IOException {
    Random random = new Random(seed);
    int facts = random.nextInt(500);
    var out = new ByteArrayOutputStream();
    DayLines lines = new DayLines(out, WireJson.mapper());
    for (int i = 0; i < facts; i++) {
      lines.add(fact(random, i));
    }
    lines.end(random.nextBoolean());
    Received received = new Received(out.toString(StandardCharsets.UTF_8));
    assertThat(received.facts()).hasSize(facts);
    assertThat(received.digest()).isEqualTo(received.sha256BeforeTheLastLine());
    for (String type : new String[] {"HELD", "CONFIRMED", "RELEASED", "EXPIRED"}) {
      assertThat(received.total(type)).isEqualTo(received.addedUp(type));
    }
  }

  private static Fact fact(Random random, int number) {
    Instant at = DAY.start().plusMillis(number);
    Entry entry = DAY.entry(number, at, random.nextBoolean());
    Kind[] kinds = End.Kind.values();
    return random.nextBoolean()
        ? entry
        : Day.end(kinds[random.nextInt(kinds.length)], entry, at.plusMillis(1));
  }

  @Test
  void anEmptyDayHasItsLastLineOnly() throws IOException {
    var out = new ByteArrayOutputStream();
    new DayLines(out, WireJson.mapper()).end(false);
    String none = "{\"count\":0,\"amount\":0,\"discount\":0}";
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            ("{\"totals\":{\"HELD\":%1$s,\"CONFIRMED\":%1$s,\"RELEASED\":%1$s,\"EXPIRED\":%1$s}"
                    + ",\"final\":false,\"digest\":"
                    + "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}\n")
                .formatted(none));
  }

  @Test
  void aReaderThatWentAwayEndsTheReading() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    DayLines lines = new DayLines(gone, WireJson.mapper());
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                lines.add(DAY.redeemed(i, DAY.start()));
              }
            })
        .isInstanceOf(UncheckedIOException.class);
  }
}
