package onlinefriday.standalone.launcher;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import onlinefriday.standalone.access.Secrets;

/** What each service is told: where the others are, whom to trust, its secrets. */
record ServiceProperties(PlatformOptions options, Secrets secrets) {
  private static final String LOOPBACK = "127.0.0.1";

  Map<String, Object> of(ServiceName service) {
    var properties = new HashMap<String, Object>();
    listen(service, properties);
    security(properties);
    properties.put("spring.kafka.bootstrap-servers", LOOPBACK + ":" + options.ports().kafka());
    if (!service.database().isEmpty()) {
      var store = LOOPBACK + ":" + options.ports().store();
      properties.put("spring.mongodb.uri", "mongodb://" + store + "/" + service.database());
    }
    switch (service) {
      case GATEWAY -> gateway(properties);
      case NOTIFICATION -> notification(properties);
      default -> {}
    }
    return properties;
  }

  /** On this machine only: the sample passwords are on somebody's screen. */
  private void listen(ServiceName service, Map<String, Object> properties) {
    properties.put("server.address", LOOPBACK);
    properties.put("server.port", options.ports().http(service));
    properties.put("management.server.address", LOOPBACK);
    properties.put("management.server.port", options.ports().management(service));
    // an open dashboard never ends by itself, and the whole has to be down in 15 s
    properties.put("spring.lifecycle.timeout-per-shutdown-phase", "2s");
  }

  private void security(Map<String, Object> properties) {
    var prefix = "onlinefriday.security.";
    properties.put(prefix + "people-issuer", options.issuer());
    properties.put(prefix + "people-jwks-uri", options.issuer() + "/oauth2/jwks");
    properties.put(prefix + "gateway-issuer", "onlinefriday-gateway");
    properties.put(prefix + "gateway-jwks-uri", options.gateway() + "/.well-known/jwks.json");
    properties.put(prefix + "audience", "onlinefriday");
  }

  private void gateway(Map<String, Object> properties) {
    var client = "spring.security.oauth2.client.registration.people.";
    properties.put(client + "client-authentication-method", "client_secret_basic");
    properties.put(client + "client-secret", secrets.gatewayClientSecret());
    properties.put("onlinefriday.gateway.keys-file", GatewayKeys.file(options.data()).toString());
    properties.put("onlinefriday.gateway.session-secret", secrets.sessionSecret());
    for (var service : ServiceName.values()) {
      if (service == ServiceName.GATEWAY) continue;
      properties.put(
          "onlinefriday.gateway.upstreams." + service.name().toLowerCase(Locale.ROOT),
          "http://" + LOOPBACK + ":" + options.ports().http(service));
    }
  }

  private void notification(Map<String, Object> properties) {
    properties.put("spring.mail.host", "localhost");
    properties.put("spring.mail.port", options.ports().mail());
  }
}
