package onlinefriday.gateway.problem;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What browsers are told about answers. The services say it of theirs; here are the gateway's own,
 * and what only the gateway can know: whether the browser speaks TLS.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class SecurityHeaders implements WebFilter {
  private static final String HTTPS_FOR_A_YEAR = "max-age=31536000";

  SecurityHeaders() {}

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if ("https".equals(exchange.getRequest().getURI().getScheme())) {
      exchange.getResponse().getHeaders().set("Strict-Transport-Security", HTTPS_FOR_A_YEAR);
    }
    return chain.filter(exchange);
  }

  /** Of a page, which may be shown in no frame and load what its policy names. */
  public static void ofPage(HttpHeaders headers, String contentPolicy) {
    ofData(headers);
    headers.set("Content-Security-Policy", contentPolicy);
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }

  /** Of what is no page, and must not be taken for one. */
  public static void ofData(HttpHeaders headers) {
    headers.set("X-Content-Type-Options", "nosniff");
  }
}
