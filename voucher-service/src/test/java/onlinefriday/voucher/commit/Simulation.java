package onlinefriday.voucher.commit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.Vouchers;
import onlinefriday.voucher.Vouchers.Campaign;
import onlinefriday.voucher.commit.Faults.Crash;
import onlinefriday.voucher.commit.Outcome.Redeemed;
import onlinefriday.voucher.publishing.Instance;
import org.apache.kafka.common.KafkaException;

/** Two instances over one store and one topic, on one thread, everything drawn from one seed. */
final class Simulation {
  private static final int SHOPPERS = 12;
  private static final int ORDERS = 30;
  private static final int GROUP_MAX = 6;

  private final Random random;
  final Faults faults;
  final Faults.Ledger ledger;
  final Faults.Pools pools;
  final Faults.Publishers publishers;
  final Faults.Topic topic;
  final Map<String, CampaignState> campaigns = new HashMap<>();
  final List<Redeemed> answers = new ArrayList<>();
  private final List<Claim> asked = new ArrayList<>();
  private final Patience patience = new Patience(Duration.ZERO);
  private final Instance[] instances = new Instance[2];
  private Campaign limited = Vouchers.campaign("limited").limits(25L, null, 2);
  private Campaign budgeted = Vouchers.campaign("budgeted").limits(null, 20_500L, null);
  private int at;
  private boolean nested;
  int crashes;

  Simulation(long seed) {
    random = new Random(seed);
    faults = new Faults(random, this::meanwhile);
    ledger = faults.new Ledger();
    pools = faults.new Pools();
    publishers = faults.new Publishers();
    topic = faults.new Topic();
    campaigns.put("limited", limited.state());
    campaigns.put("budgeted", budgeted.state());
    start(0);
    start(1);
  }

  void step() {
    act(random.nextInt(instances.length));
    if (random.nextInt(40) == 0) {
      raiseALimit();
    }
  }

  /** Now and then the other process does something between two calls of this one. */
  private void meanwhile() {
    if (!nested && random.nextInt(12) == 0) {
      int outer = at;
      nested = true;
      act(1 - outer);
      nested = false;
      at = outer;
    }
  }

  private void act(int instance) {
    at = instance;
    try {
      switch (random.nextInt(10)) {
        case 0 -> instances[instance].recover();
        case 1 -> instances[instance].beat();
        case 2, 3 -> instances[instance].publishNext();
        default -> redeem(instances[instance], someClaims());
      }
    } catch (Crash e) {
      crashes++;
      start(instance);
    } catch (MongoException | KafkaException e) {
      // tried again by a later step, as the process's own threads do
    }
  }

  void redeem(Instance instance, List<Claim> claims) {
    List<Attempt> attempts = claims.stream().map(c -> new Attempt(c, null, null)).toList();
    try {
      new Group(ledger, instance.quotas, instance.publisher, instance.relay, patience)
          .decide(attempts);
      assertThat(attempts).as("nobody is forgotten").allMatch(Attempt::ended);
    } finally {
      for (Attempt attempt : attempts) {
        if (attempt.await(Duration.ZERO) instanceof Redeemed redeemed) {
          answers.add(redeemed);
        }
      }
    }
  }

  /** A process knows nothing when it starts. */
  private void start(int instance) {
    var properties =
        new VoucherProperties(
            instance == 0 ? "a" : "b", 64, 64, Duration.ofSeconds(1), 5, Duration.ZERO);
    faults.calmDown();
    instances[instance] = new Instance(ledger, pools, publishers, topic, properties);
    faults.resume();
  }

  private void raiseALimit() {
    limited = limited.next().limits(campaigns.get("limited").limits().total() + 1, null, 2);
    campaigns.put("limited", limited.state());
  }

  /** Of a group no two carry one key: the second waits for the first before it comes here. */
  private List<Claim> someClaims() {
    List<Claim> claims = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    int count = 1 + random.nextInt(GROUP_MAX);
    for (int i = 0; i < count; i++) {
      Claim claim = someClaim();
      if (keys.add(claim.key())) {
        claims.add(claim);
      }
    }
    return claims;
  }

  private Claim someClaim() {
    if (!asked.isEmpty() && random.nextInt(3) == 0) {
      return asked.get(random.nextInt(asked.size()));
    }
    CampaignState campaign = campaigns.get(random.nextBoolean() ? "limited" : "budgeted");
    String shopper = "s-" + random.nextInt(SHOPPERS);
    String order = "o-" + random.nextInt(ORDERS);
    String key = random.nextInt(10) == 0 ? "reused" : "k-" + asked.size();
    Claim claim = Claims.claim(campaign, shopper, order, key, 100 + 100L * random.nextInt(10));
    asked.add(claim);
    return claim;
  }

  /** Every process recovers, publishes and stops, as on a quiet day; then all is accounted for. */
  void windUp() {
    faults.calmDown();
    for (Instance instance : instances) {
      instance.recover();
      while (!instance.allPublished()) {
        instance.publishNext();
      }
      fillUp(instance);
      while (!instance.allPublished()) {
        instance.publishNext();
      }
      instance.stop();
    }
  }

  /** Whatever is left of the limit can still be had: no unit was lost. */
  private void fillUp(Instance instance) {
    List<Claim> fresh = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      fresh.add(Claims.claim(campaigns.get("limited"), "late-" + i, "o", "late-" + i, 100));
    }
    redeem(instance, fresh);
  }
}
