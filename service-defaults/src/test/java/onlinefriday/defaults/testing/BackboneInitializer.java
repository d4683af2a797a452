package onlinefriday.defaults.testing;

import java.util.Map;
import onlinefriday.contracts.testing.Patience;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a service at the {@link TestBackbone} and gives it a {@link MovableClock}. */
final class BackboneInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
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
                    // a busy machine is no store that is away
                    "onlinefriday.store.operation-timeout",
                    Patience.MAX.toString(),
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
