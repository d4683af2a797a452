package onlinefriday.gateway.problem;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.CLIENT_RESPONSE_HEADER_NAMES;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.contracts.problem.ProblemKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers a request with a problem: a document for programs, a small page for browsers. */
@Component
public class ProblemAnswers {
  private static final MediaType PROBLEM = MediaType.parseMediaType(Problem.MEDIA_TYPE);
  private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);

  private static final String CHALLENGE =
      "ApiKey realm=\"onlinefriday\", Bearer realm=\"onlinefriday\", error=\"invalid_token\"";

  private final UnreadBody unreadBody;

  ProblemAnswers(UnreadBody unreadBody) {
    this.unreadBody = unreadBody;
  }

  public Mono<Void> answer(ServerWebExchange exchange, ProblemKind kind) {
    return unreadBody.discard(exchange).then(Mono.defer(() -> write(exchange, kind)));
  }

  /** 503 or 429 with the time, in whole seconds, after which trying again makes sense. */
  public Mono<Void> answerRetryable(ServerWebExchange exchange, ProblemKind kind, long seconds) {
    exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return answer(exchange, kind);
  }

  /** 405 of an endpoint of the gateway itself. */
  public Mono<ServerResponse> methodNotAllowed(ServerRequest request, HttpMethod... allowed) {
    ServerWebExchange exchange = request.exchange();
    exchange.getResponse().getHeaders().setAllow(Set.of(allowed));
    return answer(exchange, CommonProblem.METHOD_NOT_ALLOWED).then(Mono.empty());
  }

  private Mono<Void> write(ServerWebExchange exchange, ProblemKind kind) {
    ServerHttpResponse response = exchange.getResponse();
    forgetUpstreamAnswer(exchange);
    response.setStatusCode(HttpStatusCode.valueOf(kind.status()));
    HttpHeaders headers = response.getHeaders();
    headers.setCacheControl("no-store");
    headers.add(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
    if (kind.status() == CommonProblem.UNAUTHENTICATED.status()) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    boolean page = wantsPage(exchange);
    headers.setContentType(page ? PAGE : PROBLEM);
    if (page) {
      SecurityHeaders.ofPage(headers, ProblemPage.POLICY);
    } else {
      SecurityHeaders.ofData(headers);
    }
    Locale locale = RequestLanguage.of(exchange).locale();
    byte[] body = page ? ProblemPage.render(kind, locale) : document(kind, locale);
    headers.setContentLength(body.length);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private static void forgetUpstreamAnswer(ServerWebExchange exchange) {
    Set<String> names = exchange.getAttribute(CLIENT_RESPONSE_HEADER_NAMES);
    if (names != null) {
      names.forEach(exchange.getResponse().getHeaders()::remove);
    }
  }

  /** Under /v1 are programs, also those whose library asks for pages unless told otherwise. */
  private static boolean wantsPage(ServerWebExchange exchange) {
    String accept = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && !exchange.getRequest().getPath().value().startsWith("/v1/");
  }

  static byte[] document(ProblemKind kind, Locale locale) {
    return WireJson.mapper().writeValueAsBytes(Problem.of(kind, locale, null));
  }
}
