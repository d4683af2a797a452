package onlinefriday.merchant.complaint;

import com.mongodb.client.MongoDatabase;
import onlinefriday.contracts.event.CaseState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.defaults.topic.StateRelays;
import onlinefriday.merchant.oversight.Leads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ComplaintConfiguration {
  @Bean
  AggregateStore<Complaint> complaintStore(MongoDatabase database) {
    return new AggregateStore<>(database, "complaints", Complaint.class)
        .withIndexes()
        .withIndexOver("province", "_id")
        .withIndexOver("merchantId", "_id")
        .withIndexOver("state", "_id")
        .withIndexOver("province", "state", "_id");
  }

  @Bean
  StateRelay<CaseState> complaintRelay(
      StateRelays relays, AggregateStore<Complaint> complaints, Leads leads) {
    return relays.relay(Topic.CASES, new ComplaintOutbox(complaints, leads));
  }
}
