package onlinefriday.reporting.dashboard;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.place.Province;
import onlinefriday.contracts.place.Provinces;
import onlinefriday.contracts.time.VietnamTime;
import onlinefriday.contracts.topic.Topic;
import onlinefriday.defaults.testing.TestBackbone;
import onlinefriday.defaults.testing.Topics;
import onlinefriday.reporting.Redemption;
import onlinefriday.reporting.ReportingService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * To look at the page in a browser: {@code http://operator.localhost:8084/province} is the
 * operator's, {@code http://79.localhost:8084/province} the officer's of Hồ Chí Minh City.
 */
@TestConfiguration(proxyBeanMethods = false)
class PreviewTheDashboard {
  private static final Duration BEGUN = Duration.ofHours(31);
  private static final int ALREADY = 8_000;

  static void main(String[] args) throws InterruptedException {
    TestBackbone backbone = TestBackbone.running();
    System.setProperty("spring.mongodb.uri", backbone.mongoUri("preview"));
    System.setProperty("spring.kafka.bootstrap-servers", backbone.kafkaServers());
    SpringApplication.run(new Class<?>[] {ReportingService.class, PreviewTheDashboard.class}, args);
    Instant now = Instant.now();
    publishEditions(now);
    Random random = new Random(1);
    for (int i = 0; i < ALREADY; i++) {
      long back = (long) (BEGUN.toSeconds() * Math.pow(random.nextDouble(), 1.6));
      tell(random, i, now.minusSeconds(back));
    }
    for (int i = ALREADY; ; i++) {
      tell(random, i, Instant.now());
      Thread.sleep(120);
    }
  }

  private static void publishEditions(Instant now) {
    Instant start = now.minus(BEGUN);
    publishEdition("2026", "PUBLISHED", start);
    publishEdition("2025", "CLOSED", start.minus(Duration.ofDays(365)));
  }

  private static void publishEdition(String id, String state, Instant start) {
    String edition =
        """
        {"id": "%1$s", "version": 1, "kind": "NATIONAL", "state": "%2$s", "concentrated": true,
         "nameVi": "Tuần lễ Thương mại điện tử quốc gia %1$s",
         "nameEn": "National E-commerce Week %1$s", "window": {"start": "%3$s", "end": "%4$s"}}
        """
            .formatted(id, state, start, start.plus(Duration.ofHours(60)));
    Topics.send(Topic.EDITIONS, id, edition.getBytes(StandardCharsets.UTF_8));
  }

  private static void tell(Random random, int number, Instant at) {
    List<Province> provinces = Provinces.registry().on(VietnamTime.dateOf(at));
    int skewed = (int) (provinces.size() * Math.pow(random.nextDouble(), 2.2));
    String[] codes = {"79", "01", "48", "31", "92", "75"};
    Redemption one =
        Redemption.of("p-" + number)
            .at(at)
            .in(skewed < codes.length ? codes[skewed] : provinces.get(skewed).code())
            .through(random.nextInt(3) == 0 ? "tiki" : "shopee")
            .by("s-" + random.nextInt(5_000))
            .worth(50_000 + 1_000 * random.nextInt(900));
    one = random.nextInt(3) == 0 ? one.onDelivery() : one;
    var event = random.nextInt(30) == 0 ? one.held() : one.confirmed();
    Topics.send(
        Topic.REDEMPTIONS, event.redemptionId(), WireJson.mapper().writeValueAsBytes(event));
    if (random.nextInt(40) == 0 && event.type().name().equals("CONFIRMED")) {
      var refund = one.refunded();
      Topics.send(
          Topic.REDEMPTIONS, refund.redemptionId(), WireJson.mapper().writeValueAsBytes(refund));
    }
  }

  /** Who somebody is, is the host they ask. */
  @Bean
  BearerTokenResolver whoSomebodyIs() {
    return request -> {
      String host = request.getServerName();
      return host.contains(".") ? host.substring(0, host.indexOf('.')) : null;
    };
  }

  @Bean
  JwtDecoder jwtDecoder() {
    return token -> {
      Jwt.Builder jwt = Jwt.withTokenValue(token).header("alg", "none").subject(token);
      return switch (token) {
        case "operator" ->
            jwt.claim("role", "national-operator").claim("name", "Nguyễn Thị Mai").build();
        case "auditor" -> jwt.claim("role", "auditor").claim("name", "Trần Văn Bình").build();
        default ->
            jwt.claim("role", "province-officer")
                .claim("province", token)
                .claim("name", "Lê Minh Tuấn")
                .build();
      };
    };
  }
}
