package onlinefriday.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** What stands around the gateway, started once for all tests. */
public final class TestPlatform
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  static final Clock CLOCK = Clock.systemUTC();

  public static final FakeUpstream UPSTREAM = new FakeUpstream();
  public static final FakeIssuer ISSUER = new FakeIssuer();
  public static final KeyTopic KEYS;

  private static final String BROKER;

  static {
    EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
    broker.afterPropertiesSet();
    BROKER = broker.getBrokersAsString();
    KEYS = new KeyTopic(BROKER);
  }

  public static Instant now() {
    return CLOCK.instant();
  }

  public static String broker() {
    return BROKER;
  }

  /** One more instance of the gateway, beside the one that all tests share. */
  public static ConfigurableApplicationContext anotherGateway(String... properties) {
    return new SpringApplicationBuilder(Gateway.class)
        .initializers(
            new TestPlatform(), context -> ownResources((GenericApplicationContext) context))
        .run(
            Stream.concat(Stream.of("--server.port=0"), Stream.of(properties).map("--"::concat))
                .toArray(String[]::new));
  }

  /** Closing an instance would else end the event loops of the others. */
  private static void ownResources(GenericApplicationContext context) {
    context.registerBean(
        ReactorResourceFactory.class,
        () -> {
          var resources = new ReactorResourceFactory();
          resources.setUseGlobalResources(false);
          return resources;
        });
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "spring.kafka.bootstrap-servers=" + BROKER,
            "onlinefriday.security.people-issuer=" + ISSUER.url(),
            "onlinefriday.security.people-jwks-uri=" + ISSUER.url() + "/oauth2/jwks",
            "onlinefriday.gateway.keys-file=target/test-keys/gateway-keys.json",
            "onlinefriday.gateway.session-secret=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "onlinefriday.gateway.upstreams.campaign=" + UPSTREAM.url(),
            "onlinefriday.gateway.upstreams.voucher=" + UPSTREAM.url(),
            "onlinefriday.gateway.upstreams.merchant=" + UPSTREAM.url(),
            "onlinefriday.gateway.upstreams.reporting=" + UPSTREAM.url(),
            // nobody listens there
            "onlinefriday.gateway.upstreams.notification=http://localhost:11",
            "onlinefriday.gateway.rate-limits.redeem.per-second=1",
            "onlinefriday.gateway.rate-limits.redeem.burst=3",
            "onlinefriday.gateway.rate-limits.complain.per-second=1",
            "onlinefriday.gateway.rate-limits.complain.burst=3",
            "onlinefriday.gateway.bulkheads.reporting-streams=2",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=500ms",
            "management.server.port=0")
        .applyTo(context);
  }
}
