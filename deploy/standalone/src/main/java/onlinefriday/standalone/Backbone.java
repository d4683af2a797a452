package onlinefriday.standalone;

import java.io.IOException;
import java.time.Clock;
import onlinefriday.standalone.mail.Mailbox;
import onlinefriday.standalone.store.Store;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The store, the issuer and the mailbox, in one process; each ends cleanly on SIGTERM. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Backbone {
  public static void main(String[] args) {
    SpringApplication.run(Backbone.class, args);
  }

  @Bean
  Store store(BackboneSettings settings) throws IOException {
    return Store.open(settings.data().resolve("store"), settings.storePort(), Clock.systemUTC());
  }

  @Bean
  Mailbox mailbox(BackboneSettings settings) throws IOException {
    return Mailbox.open(settings.data().resolve("mail"), settings.mailPort());
  }
}
