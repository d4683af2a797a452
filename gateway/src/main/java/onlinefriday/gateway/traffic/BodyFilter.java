package onlinefriday.gateway.traffic;

import java.util.ArrayList;
import java.util.List;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.caller.Caller;
import onlinefriday.gateway.caller.Network;
import onlinefriday.gateway.problem.ProblemAnswers;
import onlinefriday.gateway.route.FilterOrder;
import onlinefriday.gateway.route.RouteLimits;
import onlinefriday.gateway.route.RouteTable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets a request go on when its body is here as a whole. A service is never asked for the sake of a
 * body that may not come, and reads what it is sent at once.
 */
@Component
class BodyFilter implements GlobalFilter, Ordered {
  private final RouteTable routes;
  private final ProblemAnswers problems;
  private final Bodies bodies;
  private final long strangersBytesMax;

  BodyFilter(RouteTable routes, ProblemAnswers problems, Bodies bodies, BodyProperties properties) {
    this.routes = routes;
    this.problems = problems;
    this.bodies = bodies;
    this.strangersBytesMax = properties.strangersMax().toBytes();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    HttpHeaders headers = exchange.getRequest().getHeaders();
    long announced = headers.getContentLength();
    if (announced <= 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
      return chain.filter(exchange);
    }
    Bodies.Sender sender = sender(exchange);
    if (announced > sender.bytesMax()) {
      return problems.answer(exchange, sender.tooLarge());
    }
    return bodies
        .receive(
            exchange.getRequest().getBody().map(NettyDataBufferFactory::toByteBuf),
            announced,
            sender)
        .flatMap(held -> chain.filter(with(exchange, held)).doFinally(_ -> held.release()));
  }

  private Bodies.Sender sender(ServerWebExchange exchange) {
    Caller caller = Caller.of(exchange);
    RouteLimits limits = routes.limitsOf(exchange);
    boolean unknown =
        caller instanceof Caller.Anonymous && limits.bodyBytesMax() > strangersBytesMax;
    return new Bodies.Sender(
        caller.rateKey(),
        Network.of(exchange.getRequest().getRemoteAddress()),
        routes.idOf(exchange),
        unknown ? strangersBytesMax : limits.bodyBytesMax(),
        unknown ? CommonProblem.UNAUTHENTICATED : CommonProblem.BODY_TOO_LARGE);
  }

  private static ServerWebExchange with(ServerWebExchange exchange, HeldBody held) {
    Flux<DataBuffer> body = Flux.defer(() -> Flux.fromIterable(buffers(held)));
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

  /** On the heap, so that nothing leaks when no service takes it. */
  private static List<DataBuffer> buffers(HeldBody held) {
    List<DataBuffer> buffers = new ArrayList<>();
    held.forEach(
        (bytes, from, length) -> {
          var buffer = DefaultDataBufferFactory.sharedInstance.wrap(bytes);
          buffers.add(buffer.writePosition(from + length).readPosition(from));
        });
    return buffers;
  }

  @Override
  public int getOrder() {
    return FilterOrder.BODY;
  }
}
