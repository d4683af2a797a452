package onlinefriday.voucher.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onlinefriday.voucher.ledger.Count;
import onlinefriday.voucher.ledger.Counts;
import onlinefriday.voucher.ledger.Entries;
import onlinefriday.voucher.ledger.Entry;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final int GROUPS = 2_000;

  private final Tally tally = new Tally();

  @Test
  void countsByPoolAndUpToTheLastSequence() {
    assertThat(tally.counts()).isEqualTo(Counts.NONE);
    tally.add(List.of(written(1, "c-1"), written(2, "c-2")));
    tally.add(List.of());
    tally.add(List.of(written(4, "c-1")));
    assertThat(tally.counts().through()).isEqualTo(4);
    assertThat(tally.counts().of("c-1")).isEqualTo(new Count(2, 0, 0, 0, 200));
    assertThat(tally.counts().of("c-2")).isEqualTo(new Count(1, 0, 0, 0, 100));
  }

  @Test
  void whatIsReadWhileItGrowsIsOfOneMoment() throws Exception {
    Thread committing = Thread.ofVirtual().start(this::grow);
    Counts read;
    do {
      read = tally.counts();
      assertThat(read.of("c").confirmed()).isEqualTo(read.through());
    } while (read.through() < GROUPS);
    committing.join();
  }

  private void grow() {
    for (int sequence = 1; sequence <= GROUPS; sequence++) {
      tally.add(List.of(written(sequence, "c")));
    }
  }

  private static Entry written(long sequence, String pool) {
    return Entries.entry("id", "o", "k", "v-1", sequence, pool, 100);
  }
}
