package onlinefriday.defaults.thin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import onlinefriday.defaults.language.RequestLanguage;
import onlinefriday.defaults.problem.ProblemAdvice;
import onlinefriday.defaults.web.RequestIds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Stands before all other filters on the thin endpoints' paths and answers POST there. */
final class ThinFilter implements Filter {
  private static final String POST = "POST";

  private final Map<String, Measured> byPath;
  private final List<Measured> byId;
  private final ThinEdge edge;

  private record Measured(ThinEndpoint endpoint, ThinMetrics metrics) {}

  ThinFilter(List<ThinEndpoint> endpoints, ThinEdge edge, Function<String, ThinMetrics> metrics) {
    this.edge = edge;
    List<Measured> measured =
        endpoints.stream()
            .map(one -> new Measured(one, metrics.apply(one.path().template())))
            .toList();
    this.byPath =
        measured.stream()
            .filter(one -> one.endpoint().path().isExact())
            .collect(
                Collectors.toUnmodifiableMap(
                    one -> one.endpoint().path().template(), Function.identity()));
    this.byId = measured.stream().filter(one -> !one.endpoint().path().isExact()).toList();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    @Nullable Measured thin = at(asked.getServletPath());
    if (thin == null) {
      chain.doFilter(request, response);
    } else if (!asked.getMethod().equals(POST)) {
      request.setAttribute(ProblemAdvice.ALSO_ALLOWED, POST);
      chain.doFilter(request, response);
    } else {
      serve(thin, asked, (HttpServletResponse) response);
    }
  }

  private @Nullable Measured at(String path) {
    Measured exact = byPath.get(path);
    if (exact != null) {
      return exact;
    }
    for (Measured one : byId) {
      if (one.endpoint().path().matches(path)) {
        return one;
      }
    }
    return null;
  }

  private void serve(Measured thin, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    long start = System.nanoTime();
    // Most answers need no language, so the header is not read before somebody asks.
    LocaleContextHolder.setLocaleContext(() -> RequestLanguage.of(request).locale());
    try (var _ = RequestIds.told(request, response);
        var trace = edge.traces().serving(request, thin.endpoint().path().template())) {
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Content-Type-Options", "nosniff");
      edge.answer(thin.endpoint(), request, response);
      trace.answered(response.getStatus());
    } finally {
      LocaleContextHolder.resetLocaleContext();
      thin.metrics().record(response.getStatus(), System.nanoTime() - start);
    }
  }
}
