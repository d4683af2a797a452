package onlinefriday.defaults.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.thin.ThinEndpoint;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListQuery;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Describes the API as the gateway offers it. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(OpenApiCustomizer.class)
public class OpenApiDefaults {
  private static final String PEOPLE = "person";
  private static final String PARTNERS = "partner";

  static {
    // springdoc would take them for query parameters; OperationArguments describes them
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Body.class, Caller.class, IfMatch.class, ListQuery.class);
  }

  @Bean
  OpenApiCustomizer offeredByTheGateway(Environment environment) {
    String service = environment.getProperty("spring.application.name", "service");
    return api -> describe(api, service);
  }

  @Bean
  OperationArguments operationArguments() {
    return new OperationArguments();
  }

  @Bean
  ThinOperations thinOperations(ObjectProvider<ThinEndpoint> endpoints) {
    return new ThinOperations(endpoints);
  }

  private static void describe(OpenAPI api, String service) {
    api.info(new Info().title(service).version("1"))
        .servers(List.of(new Server().url("/")))
        .security(
            List.of(
                new SecurityRequirement().addList(PEOPLE),
                new SecurityRequirement().addList(PARTNERS)));
    api.getComponents()
        .addSecuritySchemes(
            PEOPLE,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT"))
        .addSecuritySchemes(
            PARTNERS,
            new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("Authorization")
                .description("ApiKey <key>"));
  }
}
