package onlinefriday.defaults.store;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** A database per service; every write acknowledged by a majority and journaled. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@EnableConfigurationProperties(StoreProperties.class)
public class StoreDefaults {
  /** A primary that is away is given up this long before the whole operation is. */
  private static final long SELECTION_MARGIN_MS = 200;

  private static final long HEARTBEAT_MS = 1_000;

  @Bean
  MongoClientSettingsBuilderCustomizer bounds(StoreProperties bounds) {
    long timeout = bounds.operationTimeout().toMillis();
    return settings ->
        settings
            .timeout(timeout, TimeUnit.MILLISECONDS)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.MAJORITY)
            .readPreference(ReadPreference.primary())
            .applyToClusterSettings(
                c -> c.serverSelectionTimeout(timeout - SELECTION_MARGIN_MS, TimeUnit.MILLISECONDS))
            .applyToSocketSettings(s -> s.connectTimeout(1, TimeUnit.SECONDS))
            // every 10 s by default: a slow first answer would count as the shortest round trip,
            // and
            // fail operations before they are tried, until ten more have been measured
            .applyToServerSettings(s -> s.heartbeatFrequency(HEARTBEAT_MS, TimeUnit.MILLISECONDS))
            .applyToConnectionPoolSettings(p -> p.maxSize(bounds.connectionsMax()));
  }

  /** Whoever gets it may ask it at once: it is there. */
  @Bean
  @ConditionalOnBean(MongoClient.class)
  MongoDatabase database(
      MongoClient client, MongoConnectionDetails details, Environment environment) {
    ConnectionString uri = details.getConnectionString();
    MongoDatabase database =
        client.getDatabase(
            Objects.requireNonNull(uri.getDatabase(), "spring.mongodb.uri names no database"));
    new AwaitedStore(database, String.join(",", uri.getHosts()), environment).await();
    return database;
  }
}
