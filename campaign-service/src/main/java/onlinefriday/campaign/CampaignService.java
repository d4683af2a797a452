package onlinefriday.campaign;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Editions, campaigns and the clock. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CampaignService {
  public static void main(String[] args) {
    SpringApplication.run(CampaignService.class, args);
  }
}
