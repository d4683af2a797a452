package onlinefriday.defaults.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The driver with the limits that every service goes live with; most tests are more patient. */
public final class ProductionLimits {
  private ProductionLimits() {}

  /** A client to be closed. */
  public static MongoClient client(String uri, CommandListener... listeners) {
    var settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri));
    List.of(listeners).forEach(settings::addCommandListener);
    new StoreDefaults().bounds(bounds()).customize(settings);
    return MongoClients.create(settings.build());
  }

  private static StoreProperties bounds() {
    Properties live = live();
    Duration timeout =
        DurationStyle.detectAndParse(live.getProperty("onlinefriday.store.operation-timeout"));
    int connections = Integer.parseInt(live.getProperty("onlinefriday.store.connections-max"));
    return new StoreProperties(timeout, connections);
  }

  private static Properties live() {
    try {
      return PropertiesLoaderUtils.loadProperties(
          new ClassPathResource("onlinefriday-defaults.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
