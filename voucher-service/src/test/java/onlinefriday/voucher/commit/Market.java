package onlinefriday.voucher.commit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.contracts.problem.RefusalCode;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.Vouchers.Campaign;
import onlinefriday.voucher.ledger.End.Kind;
import onlinefriday.voucher.ledger.Redemption;
import onlinefriday.voucher.ledger.Redemption.Status;
import org.jspecify.annotations.Nullable;

/** The campaigns of the simulation and what shoppers do in them. */
final class Market {
  private static final int SHOPPERS = 12;
  private static final int ORDERS = 30;
  private static final int LATE = 100;
  private static final Instant SPILL = Claims.AT.plusSeconds(400);
  private static final String[] PARTNERS = {"shopee", "tiki", "sendo"};
  private static final Kind[] KINDS = {Kind.CONFIRM, Kind.CANCEL, Kind.REFUND, Kind.EXPIRE};

  private final Random random;
  private final Clock clock;
  private final List<Claim> asked = new ArrayList<>();
  final Map<String, CampaignState> campaigns = new HashMap<>();
  private Campaign limited = Vouchers.campaign("limited").limits(25L, null, 2);

  Market(Random random, Clock clock) {
    this.random = random;
    this.clock = clock;
    put(limited.state());
    put(Vouchers.campaign("budgeted").limits(null, 20_500L, null).state());
    put(
        Vouchers.campaign("shared")
            .limits(20L, null, null)
            .allocated(SPILL, "shopee", 5_000, "tiki", 2_500));
    put(Vouchers.campaign("unique").limits(15L, null, null).unique(9));
  }

  private void put(CampaignState campaign) {
    campaigns.put(campaign.id(), campaign);
  }

  void raiseALimit() {
    limited = limited.next().limits(campaigns.get("limited").limits().total() + 1, null, 2);
    put(limited.state());
  }

  Claim someClaim() {
    if (!asked.isEmpty() && random.nextInt(3) == 0) {
      Claim again = asked.get(random.nextInt(asked.size()));
      return random.nextInt(4) == 0 ? Claims.passedTo(someCampaign(), again) : again;
    }
    CampaignState campaign = someCampaign();
    String key = random.nextInt(10) == 0 ? "reused" : "k-" + asked.size();
    Claim claim =
        Claims.claim(
            campaign,
            PARTNERS[random.nextInt(PARTNERS.length)],
            "s-" + random.nextInt(SHOPPERS),
            "o-" + random.nextInt(ORDERS),
            key,
            100 + 100L * random.nextInt(10),
            clock.instant(),
            random.nextInt(3) == 0);
    asked.add(claim);
    return claim;
  }

  private CampaignState someCampaign() {
    return List.copyOf(campaigns.values()).get(random.nextInt(campaigns.size()));
  }

  /** Now and then the rules refuse what they let pass before. */
  @Nullable RefusalCode someRefusal() {
    return random.nextInt(8) == 0 ? RefusalCode.CAMPAIGN_PAUSED : null;
  }

  /** As the rules would let it pass, judged by what the ledger said a moment before. */
  Optional<EndClaim> someEnd(Redemption redemption) {
    Kind kind = KINDS[random.nextInt(KINDS.length)];
    Status status = redemption.status(clock.instant());
    boolean allowed =
        switch (kind) {
          case CONFIRM, CANCEL -> status == Status.HELD;
          case REFUND -> status == Status.CONFIRMED;
          case EXPIRE -> redemption.lapsed(clock.instant());
        };
    String key = redemption.entry().id() + kind + random.nextInt(2);
    return allowed
        ? Optional.of(new EndClaim(kind, redemption.entry(), key, key, clock.instant()))
        : Optional.empty();
  }

  /** Whoever comes last gets whatever is left of a limit: no unit was lost. */
  List<Attempt> lateComers() {
    return IntStream.range(0, LATE)
        .mapToObj(
            i ->
                Claims.claim(
                    campaigns.get("limited"), "late-" + i, "o-late-" + i, "late-" + i, 100))
        .map(claim -> new Attempt(claim, null, null))
        .toList();
  }
}
