package onlinefriday.defaults.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import onlinefriday.contracts.id.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every response carries {@code X-Request-Id}: the caller's, when it is well-formed, or a new one.
 */
public final class RequestIds extends OncePerRequestFilter implements Ordered {
  private static final String HEADER = "X-Request-Id";
  private static final String MDC_KEY = "requestId";

  /** Before those that refuse, whose answers carry an id as well. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (var _ = told(request, response)) {
      chain.doFilter(request, response);
    }
  }

  /** Puts the id into the answer, and into the logs until what it returns is closed. */
  public static MDC.MDCCloseable told(HttpServletRequest request, HttpServletResponse response) {
    String id = wellFormedOrNew(request.getHeader(HEADER));
    response.setHeader(HEADER, id);
    return MDC.putCloseable(MDC_KEY, id);
  }

  private static String wellFormedOrNew(@Nullable String given) {
    return given != null && Ids.isValid(given) ? given : made();
  }

  /** Nobody's secret, so it is not worth what strong randomness costs. */
  private static String made() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
