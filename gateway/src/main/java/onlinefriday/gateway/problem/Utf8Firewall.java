package onlinefriday.gateway.problem;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import onlinefriday.contracts.json.ReceivedText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Besides what is always refused, addresses that are not UTF-8: a service would fail at them, or
 * answer in the words of its container.
 */
@Component
class Utf8Firewall implements ServerWebExchangeFirewall {
  private final ServerWebExchangeFirewall strict = new StrictServerWebExchangeFirewall();

  @Override
  public Mono<ServerWebExchange> getFirewalledExchange(ServerWebExchange exchange) {
    URI uri = exchange.getRequest().getURI();
    return isUtf8(uri.getRawPath()) && isUtf8(uri.getRawQuery())
        ? strict.getFirewalledExchange(exchange)
        : Mono.error(new ServerExchangeRejectedException("the address is not UTF-8"));
  }

  /** An address is ASCII; what else there is of a text is encoded. */
  private static boolean isUtf8(@Nullable String encoded) {
    if (encoded == null) {
      return true;
    }
    if (!encoded.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      return false;
    }
    return encoded.indexOf('%') < 0
        || ReceivedText.isUtf8(
            URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1));
  }
}
