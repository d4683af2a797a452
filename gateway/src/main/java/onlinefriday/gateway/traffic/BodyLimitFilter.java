package onlinefriday.gateway.traffic;

import java.util.concurrent.atomic.AtomicBoolean;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.problem.ProblemAnswers;
import onlinefriday.gateway.problem.UnreadBody;
import onlinefriday.gateway.route.FilterOrder;
import onlinefriday.gateway.route.RouteTable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses bodies over the route's limit, whether their length is announced or not, and reads small
 * ones whole before a service is asked: a service that answers early (a 401, say) would otherwise
 * leave the rest unread, and the next request on that connection would never be heard.
 */
@Component
class BodyLimitFilter implements GlobalFilter, Ordered {
  private static final int HELD_WHOLE_BYTES_MAX = 64 * 1024;

  private final RouteTable routes;
  private final ProblemAnswers problems;
  private final UnreadBody unreadBody;

  BodyLimitFilter(RouteTable routes, ProblemAnswers problems, UnreadBody unreadBody) {
    this.routes = routes;
    this.problems = problems;
    this.unreadBody = unreadBody;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    HttpHeaders headers = exchange.getRequest().getHeaders();
    long announced = headers.getContentLength();
    long bytesMax = routes.limitsOf(exchange).bodyBytesMax();
    if (announced > bytesMax) {
      return problems.answer(exchange, CommonProblem.BODY_TOO_LARGE);
    }
    boolean chunked = headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    if (announced <= 0 && !chunked) {
      return chain.filter(exchange);
    }
    Flux<DataBuffer> body =
        BoundedBody.of(exchange.getRequest().getBody(), bytesMax, unreadBody.bytesMax());
    return (chunked ? bytesMax : announced) <= HELD_WHOLE_BYTES_MAX
        ? held(body).flatMap(bytes -> chain.filter(with(exchange, again(bytes))))
        : chain.filter(with(exchange, closingWhenCutShort(exchange, body)));
  }

  /** On the heap, so that nothing leaks when no service takes it. */
  private static Mono<byte[]> held(Flux<DataBuffer> body) {
    return DataBufferUtils.join(body)
        .map(
            joined -> {
              byte[] bytes = new byte[joined.readableByteCount()];
              joined.read(bytes);
              DataBufferUtils.release(joined);
              return bytes;
            })
        .defaultIfEmpty(new byte[0]);
  }

  private static Flux<DataBuffer> again(byte[] bytes) {
    return bytes.length == 0
        ? Flux.empty()
        : Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)));
  }

  private static Flux<DataBuffer> closingWhenCutShort(
      ServerWebExchange exchange, Flux<DataBuffer> body) {
    AtomicBoolean whole = new AtomicBoolean();
    exchange
        .getResponse()
        .beforeCommit(
            () -> {
              if (!whole.get()) {
                exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
              }
              return Mono.empty();
            });
    return body.doOnComplete(() -> whole.set(true));
  }

  private static ServerWebExchange with(ServerWebExchange exchange, Flux<DataBuffer> body) {
    return exchange
        .mutate()
        .request(
            new ServerHttpRequestDecorator(exchange.getRequest()) {
              @Override
              public Flux<DataBuffer> getBody() {
                return body;
              }
            })
        .build();
  }

  @Override
  public int getOrder() {
    return FilterOrder.BODY;
  }
}
