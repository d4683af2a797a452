package onlinefriday.defaults.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onlinefriday.defaults.web.Body;
import onlinefriday.defaults.web.IfMatch;
import onlinefriday.defaults.web.ListQuery;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/** Says what a body, a condition and a page of a list are in HTTP. */
final class OperationArguments implements OperationCustomizer, OpenApiCustomizer {
  private static final String JSON = "application/json";

  private final Map<String, Schema<?>> bodies = new ConcurrentHashMap<>();

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    for (MethodParameter parameter : handler.getMethodParameters()) {
      Class<?> type = parameter.getParameterType();
      if (type == Body.class) {
        operation.requestBody(body(parameter.getGenericParameterType()));
      } else if (type == IfMatch.class) {
        operation.addParametersItem(ifMatch(handler.hasMethodAnnotation(PutMapping.class)));
      } else if (type == ListQuery.class) {
        operation.addParametersItem(new QueryParameter().name("limit").schema(new IntegerSchema()));
        operation.addParametersItem(new QueryParameter().name("cursor").schema(new StringSchema()));
      }
    }
    return operation;
  }

  /** Called when all operations are known, and with them the schemas of their bodies. */
  @Override
  public void customise(OpenAPI api) {
    bodies.forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
  }

  private RequestBody body(Type generic) {
    Type type = ((ParameterizedType) generic).getActualTypeArguments()[0];
    ResolvedSchema resolved =
        ModelConverters.getInstance(true)
            .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
    resolved.referencedSchemas.forEach(bodies::put);
    return new RequestBody()
        .content(new Content().addMediaType(JSON, new MediaType().schema(resolved.schema)));
  }

  private static HeaderParameter ifMatch(boolean required) {
    var header = new HeaderParameter();
    header.name("If-Match").required(required).schema(new StringSchema());
    return header;
  }
}
