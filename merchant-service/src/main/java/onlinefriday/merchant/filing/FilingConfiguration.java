package onlinefriday.merchant.filing;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import onlinefriday.contracts.event.FilingState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.store.AtStart;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.defaults.topic.StateRelays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FilingConfiguration {
  private static final String ID = "_id";

  @Bean
  AggregateStore<Dossier> filingStore(MongoDatabase database) {
    AtStart.patiently(database.getCollection(Filings.COLLECTION))
        .createIndex(
            Indexes.ascending(Filings.NUMBER), new IndexOptions().unique(true).sparse(true));
    return new AggregateStore<>(database, Filings.COLLECTION, Dossier.class)
        .withIndexes(Filings.ITEM_SET, Filings.FILED_ITEM_SET, Filings.EARLIER_ITEM_SET)
        .withIndexOver(Filings.MERCHANT, ID)
        .withIndexOver(Filings.MERCHANT, Filings.STATE, ID)
        .withIndexOver(Filings.SEEN_IN, ID)
        .withIndexOver(Filings.SEEN_IN, Filings.STATE, ID)
        .withIndexOver(Filings.STATE, ID)
        .withIndexOver(Filings.SEEN_IN, Filings.STATE, Filings.DECIDE_BY, ID)
        .withIndexOver(Filings.STATE, Filings.DECIDE_BY, ID);
  }

  @Bean
  StateRelay<FilingState> filingRelay(
      StateRelays relays, AggregateStore<Dossier> filings, Consequences consequences) {
    return relays.relay(Topic.FILINGS, new FilingOutbox(filings, consequences));
  }
}
