package onlinefriday.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** What the gateway answers itself, and to whom; everything else is a service's to judge. */
@GatewayTest
class OwnEndpointsTest {
  /** Those without a method answer 405 to the others. */
  private static final Set<String> KNOWN =
      Set.of(
          "(GET && /docs)",
          "/docs",
          "(GET && /docs/start.js)",
          "/docs/ui/**",
          "(GET && /.well-known/jwks.json)",
          "/.well-known/jwks.json",
          "(POST && /sign-out)",
          "/sign-out",
          "(/sign-in || /login/oauth2/code/people)");

  @Autowired Visitor visitor;
  @Autowired List<RouterFunction<?>> functions;

  /** A path, and what nobody, a live key, a made-up key and a made-up token are answered. */
  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("/docs", 200),
        Arguments.of("/docs/ui/swagger-ui.css", 200),
        Arguments.of("/.well-known/jwks.json", 200),
        Arguments.of("/sign-out", 405),
        Arguments.of("/login/oauth2/code/people", 401),
        // health and metrics are on a port of their own
        Arguments.of("/actuator", 404),
        Arguments.of("/actuator/health", 404),
        Arguments.of("/actuator/env", 404),
        Arguments.of("/actuator/gateway/routes", 404));
  }

  @Test
  void everyEndpointOfItsOwnIsKnown() {
    Set<String> found = new TreeSet<>();
    functions.forEach(function -> function.accept(new Patterns(found)));
    // where resources lie is no part of what is answered
    assertThat(found.stream().map(pattern -> pattern.replaceFirst("(?s) -> .*", "")))
        .containsExactlyInAnyOrderElementsOf(KNOWN);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("answers")
  void whatItAnswersItselfIsTheSameForEverybody(String path, int status) {
    String live = TestPlatform.KEYS.issue(600, "vouchers:redeem").key();
    List<HttpResponse<String>> answers =
        List.of(
            visitor.get(path),
            visitor.get(path, "Authorization", "ApiKey " + live),
            visitor.get(path, "Authorization", "ApiKey of_test_unknown"),
            visitor.get(path, "Authorization", "Bearer nothing"));
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(status);
    assertThat(answers).noneMatch(answer -> answer.body().contains(live));
  }

  @Test
  void signingOutIsForPagesOfThisSite() {
    assertThat(visitor.post("/sign-out", "", "Origin", "https://elsewhere.example").statusCode())
        .isEqualTo(403);
  }

  /** Writes down what a router function answers. */
  private record Patterns(Set<String> found) implements RouterFunctions.Visitor {
    @Override
    public void startNested(RequestPredicate predicate) {
      found.add(predicate.toString());
    }

    @Override
    public void endNested(RequestPredicate predicate) {}

    @Override
    public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
      found.add(predicate.toString());
    }

    @Override
    public void resources(Function<ServerRequest, Mono<Resource>> lookup) {
      found.add(lookup.toString());
    }

    @Override
    public void attributes(java.util.Map<String, Object> attributes) {}

    @Override
    public void unknown(RouterFunction<?> function) {
      found.add("unknown");
    }
  }
}
