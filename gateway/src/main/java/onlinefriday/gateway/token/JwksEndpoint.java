package onlinefriday.gateway.token;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Publishes the keys with which services check the tokens minted here. */
@Configuration(proxyBeanMethods = false)
class JwksEndpoint {
  private static final MediaType JWK_SET = MediaType.parseMediaType("application/jwk-set+json");
  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  @Bean
  RouterFunction<ServerResponse> jwks(SigningKeys keys) {
    return RouterFunctions.route()
        .GET(
            "/.well-known/jwks.json",
            request ->
                ServerResponse.ok()
                    .contentType(JWK_SET)
                    .cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic())
                    .bodyValue(keys.publicSet()))
        .build();
  }
}
