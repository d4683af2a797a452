package onlinefriday.gateway.token;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.time.Duration;
import onlinefriday.gateway.problem.ProblemAnswers;
import onlinefriday.gateway.problem.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Publishes the keys with which services check the tokens minted here. */
@Configuration(proxyBeanMethods = false)
class JwksEndpoint {
  private static final String PATH = "/.well-known/jwks.json";
  private static final MediaType JWK_SET = MediaType.parseMediaType("application/jwk-set+json");
  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  @Bean
  RouterFunction<ServerResponse> jwks(SigningKeys keys, ProblemAnswers problems) {
    return RouterFunctions.route()
        .GET(
            PATH,
            request ->
                ServerResponse.ok()
                    .contentType(JWK_SET)
                    .headers(SecurityHeaders::ofData)
                    .cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic())
                    .bodyValue(keys.publicSet()))
        .route(path(PATH), request -> problems.methodNotAllowed(request, HttpMethod.GET))
        .build();
  }
}
