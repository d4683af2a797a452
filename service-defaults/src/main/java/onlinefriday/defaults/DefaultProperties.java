package onlinefriday.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Puts what all services start from under everything a service says itself. */
final class DefaultProperties implements EnvironmentPostProcessor {
  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    addLast(environment, "onlinefriday-defaults");
    addLast(environment, "onlinefriday-logging"); // the gateway's as well
  }

  private static void addLast(ConfigurableEnvironment environment, String name) {
    try {
      environment
          .getPropertySources()
          .addLast(new ResourcePropertySource(name, new ClassPathResource(name + ".properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
