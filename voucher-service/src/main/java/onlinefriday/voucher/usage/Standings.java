package onlinefriday.voucher.usage;

import java.util.List;
import onlinefriday.contracts.event.CampaignState;
import onlinefriday.voucher.ledger.Count;
import onlinefriday.voucher.ledger.Counts;
import onlinefriday.voucher.ledger.Ledger;
import onlinefriday.voucher.ledger.Sum;
import onlinefriday.voucher.publishing.EveryPublisher;
import onlinefriday.voucher.publishing.Past;
import onlinefriday.voucher.publishing.Publisher;
import onlinefriday.voucher.publishing.Publishers;
import onlinefriday.voucher.publishing.Publishers.Registration;
import onlinefriday.voucher.quota.Allocations;
import onlinefriday.voucher.quota.Owners;
import onlinefriday.voucher.quota.PoolLimits;
import onlinefriday.voucher.quota.Pools;
import org.springframework.stereotype.Component;

/** Adds up what every publisher has written, and what dead ones hold unbooked. */
@Component
final class Standings {
  private final Publishers publishers;
  private final Publisher publisher;
  private final Ledger ledger;
  private final Pools pools;
  private final Owners owners;

  Standings(Publishers publishers, Publisher publisher, Ledger ledger, Pools pools, Owners owners) {
    this.publishers = publishers;
    this.publisher = publisher;
    this.ledger = ledger;
    this.pools = pools;
    this.owners = owners;
  }

  /**
   * @param stranded held by publishers that are dead, and not spent
   */
  record Standing(Count count, Sum stranded) {}

  /**
   * @throws com.mongodb.MongoException when the store is away
   */
  Standing of(CampaignState campaign) {
    List<String> ids = Allocations.all(campaign).stream().map(PoolLimits::pool).toList();
    Count count = Count.ZERO;
    Sum stranded = Sum.ZERO;
    EveryPublisher every = EveryPublisher.in(publishers);
    for (Past gone : every.past()) {
      for (String id : ids) {
        count = count.plus(gone.of(id));
      }
    }
    for (Registration one : every.recent()) {
      Counts counts = counts(one);
      for (String id : ids) {
        count = count.plus(counts.of(id));
        stranded = stranded.plus(stranded(one, id, counts.of(id).used()));
      }
    }
    return new Standing(count, stranded);
  }

  /** What a publisher wrote since it last said is read from the ledger. */
  private Counts counts(Registration one) {
    if (one.name().equals(publisher.name())) {
      return publisher.counts();
    }
    return one.closed() ? one.counts() : one.counts().upToDate(ledger, one.name());
  }

  private Sum stranded(Registration one, String pool, Sum used) {
    if (one.closed() || one.name().equals(publisher.name()) || owners.live(one.name())) {
      return Sum.ZERO;
    }
    return pools
        .find(pool)
        .map(found -> found.shares().get(one.name()))
        .map(share -> share.granted().minus(used).positive())
        .orElse(Sum.ZERO);
  }
}
