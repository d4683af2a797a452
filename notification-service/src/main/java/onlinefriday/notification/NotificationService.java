package onlinefriday.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Folds what other services publish into an inbox for each person, and sends e-mail. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationService {
  public static void main(String[] args) {
    SpringApplication.run(NotificationService.class, args);
  }
}
