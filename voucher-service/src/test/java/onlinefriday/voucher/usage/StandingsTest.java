package onlinefriday.voucher.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.ledger.Count;
import onlinefriday.voucher.ledger.Entries;
import onlinefriday.voucher.ledger.InMemoryLedger;
import onlinefriday.voucher.ledger.Sum;
import onlinefriday.voucher.publishing.Epochs;
import onlinefriday.voucher.quota.Leases;
import onlinefriday.voucher.usage.Standings.Standing;
import org.junit.jupiter.api.Test;

class StandingsTest {
  private static final CampaignState TEN = Vouchers.campaign("c-1").limits(10L, null, null).state();

  private final InMemoryLedger ledger = new InMemoryLedger();
  private final Epochs epochs = new Epochs(ledger);
  private final Leases leases = new Leases();

  @Test
  void whatADeadInstanceLeasedAndDidNotSpendIsStranded() {
    String dead = epochs.died("v-1");
    leases.leased("c-1", 10L, dead, 4);
    ledger.append(List.of(Entries.entry("id", "o", "k", dead, 1, "c-1", 1_000)));
    assertThat(standing()).isEqualTo(new Standing(new Count(1, 0, 0, 0, 1_000), new Sum(3, 0)));
  }

  @Test
  void whatALivingInstanceLeasedIsNot() {
    String living = epochs.living("v-1");
    leases.leased("c-1", 10L, living, 4);
    ledger.append(List.of(Entries.entry("id", "o", "k", living, 1, "c-1", 1_000)));
    assertThat(standing()).isEqualTo(new Standing(new Count(1, 0, 0, 0, 1_000), Sum.ZERO));
  }

  @Test
  void whatIsCountedAlreadyIsNotReadAgain() {
    String living = epochs.living("v-1");
    ledger.append(List.of(Entries.entry("id-1", "o-1", "k-1", living, 1, "c-1", 1_000)));
    epochs.beats(living);
    ledger.append(List.of(Entries.entry("id-2", "o-2", "k-2", living, 2, "c-1", 500)));
    assertThat(standing().count()).isEqualTo(new Count(2, 0, 0, 0, 1_500));
  }

  private Standing standing() {
    return new Standings(epochs.publishers(), epochs.own(), ledger, leases.pools(), epochs.owners())
        .of(TEN);
  }
}
