package onlinefriday.voucher.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.Limits;
import onlinefriday.voucher.commit.Outcome.Redeemed;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.publishing.FakeTopic;

/** What holds after every step of the simulation, whatever crashed in it. */
final class Invariants {
  private Invariants() {}

  /** The limits only grow in the simulation, so those of now hold for everything before. */
  static final class NeverOverLimit {
    static void check(List<Entry> ledger, Map<String, CampaignState> campaigns) {
      byCampaign(ledger)
          .forEach(
              (id, entries) -> {
                Long total = limits(campaigns, id).total();
                assertThat((long) entries.size())
                    .as("redemptions of %s", id)
                    .isLessThanOrEqualTo(total == null ? Long.MAX_VALUE : total);
              });
    }
  }

  static final class NeverOverBudget {
    static void check(List<Entry> ledger, Map<String, CampaignState> campaigns) {
      byCampaign(ledger)
          .forEach(
              (id, entries) -> {
                Long budget = limits(campaigns, id).budget();
                assertThat(entries.stream().mapToLong(Entry::discount).sum())
                    .as("đồng spent of %s", id)
                    .isLessThanOrEqualTo(budget == null ? Long.MAX_VALUE : budget);
              });
    }
  }

  static final class OncePerShopper {
    static void check(List<Entry> ledger, Map<String, CampaignState> campaigns) {
      Map<String, Integer> turns = new HashMap<>();
      Set<String> orders = new HashSet<>();
      for (Entry entry : ledger) {
        String shopper = entry.campaignId() + "/" + entry.shopper();
        int taken = turns.merge(shopper, 1, Integer::sum);
        Integer each = limits(campaigns, entry.campaignId()).perShopper();
        assertThat(taken)
            .as("turns of %s", shopper)
            .isLessThanOrEqualTo(each == null ? taken : each);
        assertThat(orders.add(shopper + "/" + entry.orderRef())).as("one per order").isTrue();
      }
    }
  }

  static final class EveryAnswerIsInTheLedger {
    private final Map<String, String> idByKey = new HashMap<>();

    void check(List<Entry> ledger, List<Redeemed> answers) {
      Set<Entry> entries = new HashSet<>(ledger);
      for (Redeemed answer : answers) {
        Entry entry = answer.entry();
        assertThat(entries).as("answered, so in the ledger").contains(entry);
        String first = idByKey.putIfAbsent(entry.key(), entry.id());
        assertThat(first == null ? entry.id() : first)
            .as("one answer per key")
            .isEqualTo(entry.id());
      }
    }
  }

  static final class EveryRedemptionIsPublishedInOrder {
    static void check(List<Entry> ledger, FakeTopic topic) {
      assertThat(topic.folded())
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(ledger);
    }
  }

  private static Map<String, List<Entry>> byCampaign(List<Entry> ledger) {
    return ledger.stream().collect(Collectors.groupingBy(Entry::campaignId));
  }

  private static Limits limits(Map<String, CampaignState> campaigns, String id) {
    return campaigns.get(id).limits();
  }
}
