package onlinefriday.defaults.testing;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a service at the {@link TestBackbone} and gives it a {@link MovableClock}. */
final class BackboneInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /**
   * Little more than the 1.5 s that go live: tests share two cores with builds, where all may stand
   * still for seconds, and a request that fails then is not tried again by whoever sends it. What
   * takes the store longer by itself fails here too; volumes are tested with {@code
   * ProductionLimits}.
   */
  private static final Duration STORE_TIMEOUT = Duration.ofSeconds(5);

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestBackbone backbone = TestBackbone.running();
    String name = context.getEnvironment().getProperty("spring.application.name", "sample");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test-backbone",
                Map.of(
                    "spring.application.name",
                    name,
                    "spring.mongodb.uri",
                    backbone.mongoUri(name),
                    "onlinefriday.store.operation-timeout",
                    STORE_TIMEOUT.toString(),
                    "spring.kafka.bootstrap-servers",
                    backbone.kafkaServers(),
                    "management.server.port",
                    "0",
                    "onlinefriday.security.people-issuer",
                    Tokens.PEOPLE_ISSUER,
                    "onlinefriday.security.people-jwks-uri",
                    Tokens.peopleJwksUri(),
                    "onlinefriday.security.gateway-issuer",
                    Tokens.GATEWAY_ISSUER,
                    "onlinefriday.security.gateway-jwks-uri",
                    Tokens.gatewayJwksUri())));
    ((GenericApplicationContext) context)
        .registerBean("clock", MovableClock.class, MovableClock::new);
  }
}
