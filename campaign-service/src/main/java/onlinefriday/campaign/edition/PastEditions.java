package onlinefriday.campaign.edition;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import onlinefriday.contracts.event.EditionState;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.defaults.aggregate.AggregateStore;
import onlinefriday.defaults.aggregate.Change;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the editions of the past that public sources confirm, once; what is there is kept. */
@Component
final class PastEditions implements ApplicationRunner {
  private final AggregateStore<EditionState> store;
  private final Clock clock;

  PastEditions(AggregateStore<EditionState> store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    for (EditionState past : read()) {
      if (store.find(past.id()).isEmpty()) {
        store.insert(past, Change.of("system", "load", clock.instant()));
      }
    }
  }

  static List<EditionState> read() throws IOException {
    try (InputStream file =
        new ClassPathResource("past-editions.json", PastEditions.class).getInputStream()) {
      return List.of(WireJson.mapper().readValue(file, EditionState[].class));
    }
  }
}
