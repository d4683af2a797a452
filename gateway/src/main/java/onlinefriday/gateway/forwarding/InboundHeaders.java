package onlinefriday.gateway.forwarding;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** A service repeats the request id; the caller should read it once. */
@Component
class InboundHeaders implements HttpHeadersFilter, Ordered {
  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    if (!input.containsHeader(RequestIds.HEADER)) {
      return input;
    }
    HttpHeaders output = new HttpHeaders();
    output.addAll(input);
    output.remove(RequestIds.HEADER);
    return output;
  }

  @Override
  public boolean supports(Type type) {
    return type == Type.RESPONSE;
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
