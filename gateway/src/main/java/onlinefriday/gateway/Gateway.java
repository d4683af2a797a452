package onlinefriday.gateway;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The gateway's process. */
@SpringBootApplication
@ConfigurationPropertiesScan
class Gateway {
  public static void main(String[] args) {
    SpringApplication.run(Gateway.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
