package onlinefriday.gateway.traffic;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets a request without a body go on only when its end has been received. Reactor Netty 1.3.7
 * stalls a connection when a request that had to wait for the answer before it is answered in the
 * same breath: the end of that request is dropped, and nothing is read afterwards. Bodies are
 * waited for by {@link BodyFilter} and by whoever answers without them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class WholeRequest implements WebFilter {
  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    HttpHeaders headers = exchange.getRequest().getHeaders();
    if (headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
      return chain.filter(exchange);
    }
    return exchange
        .getRequest()
        .getBody()
        .doOnNext(DataBufferUtils::release)
        .then(Mono.defer(() -> chain.filter(withoutBody(exchange))));
  }

  /** The end can be waited for only once. */
  private static ServerWebExchange withoutBody(ServerWebExchange exchange) {
    ServerHttpRequest request =
        new ServerHttpRequestDecorator(exchange.getRequest()) {
          @Override
          public Flux<DataBuffer> getBody() {
            return Flux.empty();
          }
        };
    return exchange.mutate().request(request).build();
  }
}
