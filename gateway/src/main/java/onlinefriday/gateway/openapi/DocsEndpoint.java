package onlinefriday.gateway.openapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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

  @Bean
  RouterFunction<ServerResponse> docs() throws IOException {
    Resource page = new ClassPathResource("docs/index.html");
    return RouterFunctions.route()
        .GET("/docs", request -> ServerResponse.ok().contentType(PAGE).bodyValue(page))
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
