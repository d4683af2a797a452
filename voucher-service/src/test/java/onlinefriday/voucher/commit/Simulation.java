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
import onlinefriday.voucher.VirtualTime;
import onlinefriday.voucher.VoucherProperties;
import onlinefriday.voucher.commit.Faults.Crash;
import onlinefriday.voucher.ledger.Count;
import onlinefriday.voucher.ledger.Counts;
import onlinefriday.voucher.ledger.Entry;
import onlinefriday.voucher.ledger.Redemption;
import onlinefriday.voucher.publishing.EveryPublisher;
import onlinefriday.voucher.publishing.Instance;
import onlinefriday.voucher.publishing.Publishers.Registration;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Three instances over one store and one topic, on one thread and in virtual time, everything drawn
 * from one seed. An instance that gets no step for a while is one that is paused.
 */
final class Simulation {
  private static final int INSTANCES = 3;
  private static final int GROUP_MAX = 6;
  private static final String[] NAMES = {"a", "b", "c"};

  private final Random random;
  private final VirtualTime time = new VirtualTime(Claims.AT);
  final Faults faults;
  final Faults.Ledger ledger;
  final Faults.Pools pools;
  final Faults.Publishers publishers;
  final Faults.Topic topic;
  final Market market;
  final List<Answer> answers = new ArrayList<>();
  private final Patience patience = new Patience(Duration.ZERO);
  private final Instance[] instances = new Instance[INSTANCES];
  private int at;
  private boolean nested;
  int crashes;

  /**
   * @param first what had its key when it was asked
   */
  record Answer(Claim claim, @Nullable Entry first, Outcome outcome) {}

  Simulation(long seed) {
    random = new Random(seed);
    market = new Market(random, time);
    faults = new Faults(random, this::meanwhile, time);
    ledger = faults.new Ledger();
    pools = faults.new Pools();
    publishers = faults.new Publishers();
    topic = faults.new Topic();
    for (int i = 0; i < INSTANCES; i++) {
      start(i);
    }
  }

  void step() {
    time.pass(Duration.ofMillis(random.nextInt(random.nextInt(20) == 0 ? 120_000 : 80)));
    act(random.nextInt(INSTANCES));
    if (random.nextInt(40) == 0) {
      market.raiseALimit();
    }
  }

  /** Now and then another process does something between two calls of this one. */
  private void meanwhile() {
    if (!nested && random.nextInt(12) == 0) {
      int outer = at;
      nested = true;
      act((outer + 1 + random.nextInt(INSTANCES - 1)) % INSTANCES);
      nested = false;
      at = outer;
    }
  }

  private void act(int instance) {
    at = instance;
    Instance acting = instances[instance];
    try {
      switch (random.nextInt(15)) {
        case 0 -> acting.recover();
        case 1 -> acting.beat();
        case 2, 3 -> acting.publishNext();
        case 4, 5 -> acting.quotas.tick();
        case 6, 7, 8 -> decide(acting, someEndings());
        case 9 -> readUsage();
        default -> decide(acting, someAttempts());
      }
    } catch (Crash e) {
      crashes++;
      start(instance);
    } catch (MongoException | KafkaException e) {
      // tried again by a later step, as the process's own threads do
    }
  }

  /** While others write, die and are folded: nothing is missed, and nothing counted twice. */
  private void readUsage() {
    int before = ledger.all().size();
    int counted =
        counted().values().stream()
            .mapToInt(
                count ->
                    (int) (count.confirmed() + count.held() + count.released() + count.expired()))
            .sum();
    assertThat(counted).as("redemptions counted").isBetween(before, ledger.all().size());
  }

  /** What usage adds up: by pool, of all publishers. */
  Map<String, Count> counted() {
    Map<String, Count> sums = new HashMap<>();
    EveryPublisher every = EveryPublisher.in(publishers);
    every.past().forEach(past -> add(sums, past.byPool()));
    for (Registration one : every.recent()) {
      Counts counts = one.closed() ? one.counts() : one.counts().upToDate(ledger, one.name());
      add(sums, counts.byPool());
    }
    return sums;
  }

  private static void add(Map<String, Count> sums, Map<String, Count> more) {
    more.forEach((pool, count) -> sums.merge(pool, count, Count::plus));
  }

  private void decide(Instance instance, List<? extends Work> works) {
    List<Attempt> parked = List.of();
    Map<String, Entry> before = faults.calmly(() -> ledger.byKeys(keys(works)));
    try {
      parked =
          new Group(ledger, instance.quotas, instance.publisher, instance.relay, patience, time)
              .decide(works);
      List<Work> undecided = new ArrayList<>(works);
      undecided.removeIf(work -> work.pending().ended());
      assertThat(undecided).as("nobody is forgotten").hasSameElementsAs(parked);
    } finally {
      parked.forEach(Work::unavailable);
      for (Work work : works) {
        if (work instanceof Attempt attempt
            && attempt.pending().await(Duration.ZERO) instanceof Outcome outcome) {
          Claim claim = attempt.claim();
          answers.add(
              new Answer(claim, before.get(claim.key()), GroupCommit.judged(claim, outcome)));
        }
      }
    }
  }

  private static List<String> keys(List<? extends Work> works) {
    return works.stream()
        .filter(Attempt.class::isInstance)
        .map(work -> ((Attempt) work).claim().key())
        .toList();
  }

  /** Of a group no two carry one key: the second waits for the first before it comes here. */
  private List<Attempt> someAttempts() {
    List<Attempt> attempts = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    int count = 1 + random.nextInt(GROUP_MAX);
    for (int i = 0; i < count; i++) {
      Claim claim = market.someClaim();
      if (keys.add(claim.key())) {
        attempts.add(new Attempt(claim, market.someRefusal(), null));
      }
    }
    return attempts;
  }

  private List<Ending> someEndings() {
    List<Redemption> all = redemptions();
    List<Ending> endings = new ArrayList<>();
    for (int i = 0; i < GROUP_MAX && !all.isEmpty(); i++) {
      market
          .someEnd(all.get(random.nextInt(all.size())))
          .ifPresent(claim -> endings.add(new Ending(claim, null)));
    }
    return endings;
  }

  /** What the ledger holds; looking at it disturbs nothing. */
  List<Redemption> redemptions() {
    return faults.calmly(() -> ledger.standing(ledger.all()));
  }

  /** A process knows nothing when it starts. */
  private void start(int instance) {
    var properties =
        new VoucherProperties(
            NAMES[instance], 64, 64, Duration.ofSeconds(1), 5, Duration.ZERO, Duration.ofDays(1));
    instances[instance] =
        faults.calmly(() -> new Instance(ledger, pools, publishers, topic, properties, time));
  }

  /** Every process recovers, publishes and stops, as on a quiet day; then all is accounted for. */
  void windUp() {
    faults.calmDown();
    for (Instance instance : instances) {
      instance.recover();
      publishAll(instance);
    }
    time.pass(Duration.ofSeconds(2));
    for (Instance instance : instances) {
      instance.beat();
      instance.quotas.tick(); // what is idle goes back
    }
    time.pass(Duration.ofMillis(300));
    decide(instances[0], market.lateComers());
    for (Instance instance : instances) {
      publishAll(instance);
      instance.stop();
    }
  }

  private static void publishAll(Instance instance) {
    while (!instance.allPublished()) {
      instance.publishNext();
    }
  }
}
