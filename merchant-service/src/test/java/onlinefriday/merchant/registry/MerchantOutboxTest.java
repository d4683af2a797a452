package onlinefriday.merchant.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import onlinefriday.contracts.event.MerchantState;
import onlinefriday.defaults.topic.StateOutbox;
import onlinefriday.merchant.TaxCodes;
import onlinefriday.merchant.tax.TaxCode;
import org.junit.jupiter.api.Test;

class MerchantOutboxTest {
  private final List<MerchantState> changed =
      IntStream.range(0, 3).mapToObj(MerchantOutboxTest::merchant).toList();
  private final List<List<MerchantState>> followed = new ArrayList<>();
  private final List<List<MerchantState>> unmarked = new ArrayList<>();
  private final MerchantOutbox outbox = new MerchantOutbox(new Changed(), followed::add);

  @Test
  void whoeverFollowsIsToldOfAllAtOnce() {
    assertThat(outbox.unpublished(100)).isEqualTo(changed);
    assertThat(followed).containsExactly(changed);
  }

  @Test
  void allThatWerePublishedAreUnmarkedAtOnce() {
    outbox.published(changed);
    assertThat(unmarked).containsExactly(changed);
  }

  private static MerchantState merchant(int number) {
    TaxCode taxCode = TaxCode.parse(TaxCodes.next()).orElseThrow();
    return new Particulars(
            "Shop",
            taxCode,
            MerchantState.Kind.HOUSEHOLD,
            "79",
            null,
            new MerchantState.Sells(false, false),
            List.of(),
            null)
        .registered("m-" + number, List.of(), Instant.EPOCH, null);
  }

  /** Holds what has changed, and remembers by how many commands it was unmarked. */
  private final class Changed implements StateOutbox<MerchantState> {
    @Override
    public List<MerchantState> unpublished(int max) {
      return changed;
    }

    @Override
    public void published(MerchantState state) {
      unmarked.add(List.of(state));
    }

    @Override
    public void published(List<MerchantState> states) {
      unmarked.add(states);
    }

    @Override
    public SetAside setAside() {
      throw new UnsupportedOperationException();
    }
  }
}
