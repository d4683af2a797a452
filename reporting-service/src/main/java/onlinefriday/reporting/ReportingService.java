package onlinefriday.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** KPIs and dashboards. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportingService {
  public static void main(String[] args) {
    SpringApplication.run(ReportingService.class, args);
  }
}
