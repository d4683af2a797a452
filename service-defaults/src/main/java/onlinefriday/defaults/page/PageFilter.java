package onlinefriday.defaults.page;

import jakarta.servlet.http.HttpServletRequest;
import onlinefriday.defaults.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** A filter of pages and their assets; the API, with its hot path, goes past it. */
abstract class PageFilter extends OncePerRequestFilter {
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith(ProblemWriter.API);
  }
}
