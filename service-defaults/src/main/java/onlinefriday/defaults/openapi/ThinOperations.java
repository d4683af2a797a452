package onlinefriday.defaults.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import onlinefriday.defaults.thin.ThinEndpoint;
import onlinefriday.defaults.thin.ThinEndpoint.Described;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;

/** Describes the endpoints that are no controllers. */
final class ThinOperations implements OpenApiCustomizer {
  private static final String JSON = "application/json";

  private final ObjectProvider<ThinEndpoint> endpoints;

  ThinOperations(ObjectProvider<ThinEndpoint> endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public void customise(OpenAPI api) {
    endpoints.orderedStream().forEach(endpoint -> describe(api, endpoint));
  }

  private static void describe(OpenAPI api, ThinEndpoint endpoint) {
    Described described = endpoint.described();
    Operation post =
        new Operation()
            .summary(described.summary())
            .responses(
                new ApiResponses()
                    .addApiResponse(
                        Integer.toString(described.status()),
                        new ApiResponse()
                            .description("")
                            .content(content(api, described.answer()))));
    if (described.body() != Void.class) {
      post.requestBody(new RequestBody().content(content(api, described.body())));
    }
    for (String header : described.headers()) {
      post.addParametersItem(
          new HeaderParameter().name(header).required(true).schema(new StringSchema()));
    }
    String template = endpoint.path().template();
    if (!endpoint.path().isExact()) {
      post.addParametersItem(new PathParameter().name("id").schema(new StringSchema()));
    }
    PathItem path = api.getPaths().get(template);
    if (path == null) {
      path = new PathItem();
      api.getPaths().addPathItem(template, path);
    }
    path.post(post);
  }

  private static Content content(OpenAPI api, Class<?> type) {
    ResolvedSchema resolved =
        ModelConverters.getInstance(true)
            .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
    resolved.referencedSchemas.forEach(
        (String name, Schema schema) -> api.getComponents().addSchemas(name, schema));
    return new Content().addMediaType(JSON, new MediaType().schema(resolved.schema));
  }
}
