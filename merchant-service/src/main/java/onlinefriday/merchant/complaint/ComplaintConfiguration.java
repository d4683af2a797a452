package onlinefriday.merchant.complaint;

import static org.springframework.context.SmartLifecycle.DEFAULT_PHASE;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import onlinefriday.contracts.event.CaseState;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.background.ServiceTask;
import onlinefriday.defaults.topic.StateRelay;
import onlinefriday.defaults.topic.StateRelays;
import onlinefriday.merchant.oversight.Leads;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ComplaintProperties.class)
class ComplaintConfiguration {
  private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

  @Bean
  AggregateStore<Complaint> complaintStore(MongoDatabase database) {
    return new AggregateStore<>(database, "complaints", Complaint.class)
        .withIndexes()
        .withIndexOver(Complaints.CONTACT_UNTIL, "_id")
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

  @Bean
  ServiceTask contactForgetting(Complaints complaints) {
    return ServiceTask.sweeping(
        "complaint-contacts", complaints::forgetContacts, FORGET_EVERY, DEFAULT_PHASE);
  }
}
