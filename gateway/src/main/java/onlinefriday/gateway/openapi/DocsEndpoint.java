package onlinefriday.gateway.openapi;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import onlinefriday.gateway.problem.ProblemAnswers;
import onlinefriday.gateway.problem.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** {@code /docs}: Swagger UI over the descriptions that the services serve of themselves. */
@Configuration(proxyBeanMethods = false)
class DocsEndpoint {
  private static final String SWAGGER_UI =
      "classpath*:META-INF/resources/webjars/swagger-ui/*/swagger-ui-bundle.js";
  private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);

  // Swagger UI styles its elements one by one, and has its icons in its stylesheet
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
          + "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final MediaType SCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);

  @Bean
  RouterFunction<ServerResponse> docs(ProblemAnswers problems) throws IOException {
    Resource page = new ClassPathResource("docs/index.html");
    Resource script = new ClassPathResource("docs/start.js");
    return RouterFunctions.route()
        .GET(
            "/docs",
            request ->
                ServerResponse.ok()
                    .contentType(PAGE)
                    .headers(headers -> SecurityHeaders.ofPage(headers, POLICY))
                    .bodyValue(page))
        .GET(
            "/docs/start.js",
            request ->
                ServerResponse.ok()
                    .contentType(SCRIPT)
                    .headers(SecurityHeaders::ofData)
                    .bodyValue(script))
        .route(path("/docs"), request -> problems.methodNotAllowed(request, HttpMethod.GET))
        .add(RouterFunctions.resources("/docs/ui/**", swaggerUi()))
        .build();
  }

  /** Its folder carries its version, which only the build knows. */
  private static Resource swaggerUi() throws IOException {
    Resource[] found = new PathMatchingResourcePatternResolver().getResources(SWAGGER_UI);
    if (found.length != 1) {
      throw new IllegalStateException("Swagger UI is there " + found.length + " times, not once");
    }
    return found[0].createRelative("");
  }
}
