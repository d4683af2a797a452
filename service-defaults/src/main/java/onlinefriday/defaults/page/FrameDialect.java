package onlinefriday.defaults.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import onlinefriday.contracts.language.Language;
import onlinefriday.defaults.security.Callers;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.web.servlet.IServletWebExchange;

/**
 * Gives every template {@code #frame}, {@code #display} and {@code #assets}. The frame is built
 * when a template first asks for it: requests without a view pay nothing, and views of errors,
 * which no controller advice fills, have it too.
 */
final class FrameDialect extends AbstractDialect implements IExpressionObjectDialect {
  private static final String REQUEST_ID = "X-Request-Id";

  private final IExpressionObjectFactory objects;

  FrameDialect(Display display, Assets assets) {
    super("frame");
    this.objects = new Objects(display, assets);
  }

  @Override
  public IExpressionObjectFactory getExpressionObjectFactory() {
    return objects;
  }

  private record Objects(Display display, Assets assets) implements IExpressionObjectFactory {
    @Override
    public Set<String> getAllExpressionObjectNames() {
      return Set.of("frame", "display", "assets");
    }

    @Override
    public boolean isCacheable(String name) {
      return true;
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
      return switch (name) {
        case "display" -> display;
        case "assets" -> assets;
        default -> frameIn(context);
      };
    }

    private static @Nullable Frame frameIn(IExpressionContext context) {
      return context instanceof IWebContext web
              && web.getExchange() instanceof IServletWebExchange exchange
          ? frameOf(
              (HttpServletRequest) exchange.getNativeRequestObject(),
              (HttpServletResponse) exchange.getNativeResponseObject(),
              Language.of(context.getLocale()))
          : null;
    }

    private static Frame frameOf(
        HttpServletRequest request, HttpServletResponse response, Language language) {
      Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
      String path = failed == null ? request.getRequestURI() : failed.toString();
      String given = response.getHeader(REQUEST_ID);
      String requestId = given == null ? request.getHeader(REQUEST_ID) : given;
      return new Frame(path, Query.of(request), language, Callers.current(), requestId);
    }
  }
}
