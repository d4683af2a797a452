package onlinefriday.merchant.inspection;

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
class InspectionConfiguration {
  @Bean
  AggregateStore<Inspection> inspectionStore(MongoDatabase database) {
    return new AggregateStore<>(database, "inspections", Inspection.class)
        .withIndexes(Violations.SHOWN_UNTIL)
        .withIndexOver("state", "_id")
        .withIndexOver("province", "_id")
        .withIndexOver("province", "state", "_id")
        .withIndexOver("merchantId", "_id");
  }

  @Bean
  StateRelay<CaseState> inspectionRelay(
      StateRelays relays, AggregateStore<Inspection> inspections, Leads leads) {
    return relays.relay(Topic.CASES, new InspectionOutbox(inspections, leads));
  }
}
