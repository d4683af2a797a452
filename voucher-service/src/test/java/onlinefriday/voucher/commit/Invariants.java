package onlinefriday.voucher.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.event.CampaignState.Limits;
import onlinefriday.voucher.commit.Outcome.InFlight;
import onlinefriday.voucher.commit.Outcome.KeyReused;
import onlinefriday.voucher.commit.Outcome.Redeemed;
import onlinefriday.voucher.commit.Outcome.Refused;
import onlinefriday.voucher.commit.Outcome.Unavailable;
import onlinefriday.voucher.commit.Simulation.Answer;
import onlinefriday.voucher.ledger.Count;
import onlinefriday.voucher.ledger.Counts;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Fact;
import onlinefriday.voucher.ledger.Redemption;
import onlinefriday.voucher.publishing.FakeTopic;
import org.jspecify.annotations.Nullable;

/**
 * What holds after every step of the simulation, whatever crashed in it. Of what has ended, nothing
 * counts any more.
 */
final class Invariants {
  private Invariants() {}

  /** The limits only grow in the simulation, so those of now hold for everything before. */
  static final class NeverOverLimit {
    static void check(List<Redemption> ledger, Map<String, CampaignState> campaigns) {
      open(ledger)
          .forEach(
              (id, entries) ->
                  assertThat((long) entries.size())
                      .as("redemptions of %s", id)
                      .isLessThanOrEqualTo(orNone(limits(campaigns, id).total())));
    }
  }

  static final class NeverOverBudget {
    static void check(List<Redemption> ledger, Map<String, CampaignState> campaigns) {
      open(ledger)
          .forEach(
              (id, entries) ->
                  assertThat(entries.stream().mapToLong(Entry::discount).sum())
                      .as("đồng spent of %s", id)
                      .isLessThanOrEqualTo(orNone(limits(campaigns, id).budget())));
    }
  }

  static final class OncePerShopperOrderAndCode {
    static void check(List<Redemption> ledger, Map<String, CampaignState> campaigns) {
      open(ledger)
          .forEach(
              (id, entries) -> {
                Integer turns = limits(campaigns, id).perShopper();
                if (turns != null) {
                  assertThat(largest(entries, Entry::shopper))
                      .as("turns in %s", id)
                      .isLessThanOrEqualTo(turns);
                }
                assertThat(largest(entries, e -> e.partnerId() + e.orderRef()))
                    .as("redemptions of one order in %s", id)
                    .isLessThanOrEqualTo(1);
                if (campaigns.get(id).code() == null) {
                  assertThat(largest(entries, Entry::code)).as("of a code").isLessThanOrEqualTo(1);
                }
              });
    }

    private static long largest(List<Entry> entries, Function<Entry, String> of) {
      return entries.stream()
          .collect(Collectors.groupingBy(of, Collectors.counting()))
          .values()
          .stream()
          .mapToLong(Long::longValue)
          .max()
          .orElse(0);
    }
  }

  /** What a key was granted is what it is answered with, for good and before any refusal. */
  static final class OneAnswerPerKey {
    static void check(List<Redemption> ledger, List<Answer> answers) {
      Map<String, Entry> byKey = new HashMap<>();
      for (Redemption one : ledger) {
        assertThat(byKey.put(one.entry().key(), one.entry())).as("has the same key").isNull();
      }
      for (Answer answer : answers) {
        Entry holder = byKey.get(answer.claim().key());
        switch (answer.outcome()) {
          case Redeemed(Entry entry, boolean replayed) -> {
            assertThat(entry).as("answered, so in the ledger").isEqualTo(holder);
            assertThat(isOf(answer.claim(), entry)).as("answered with what was asked").isTrue();
            assertThat(replayed || answer.first() == null).as("granted once").isTrue();
          }
          case KeyReused _ ->
              assertThat(holder).as("another has the key").matches(h -> !isOf(answer.claim(), h));
          case Refused _ -> assertThat(answer.first()).as("refused a replay").isNull();
          case InFlight _, Unavailable _ -> {}
        }
      }
    }

    private static boolean isOf(Claim claim, Entry entry) {
      return entry.body().equals(claim.body())
          && entry.partnerId().equals(claim.partnerId())
          && claim.sameShopper().test(entry);
    }
  }

  static final class EveryFactIsPublishedInOrder {
    static void check(List<Fact> ledger, FakeTopic topic) {
      assertThat(topic.folded())
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(ledger);
    }
  }

  /** Also while publishers are dead, and while those that are closed are folded. */
  static final class EveryFactIsCountedOnce {
    static void check(List<Fact> ledger, Map<String, Count> counted) {
      assertThat(counted).as("counters").isEqualTo(Counts.NONE.plus(ledger).byPool());
    }
  }

  private static Map<String, List<Entry>> open(List<Redemption> ledger) {
    return ledger.stream()
        .filter(one -> !one.ended())
        .map(Redemption::entry)
        .collect(Collectors.groupingBy(Entry::campaignId));
  }

  private static Limits limits(Map<String, CampaignState> campaigns, String id) {
    return campaigns.get(id).limits();
  }

  private static long orNone(@Nullable Long limit) {
    return limit == null ? Long.MAX_VALUE : limit;
  }
}
