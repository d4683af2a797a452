package onlinefriday.defaults.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/** A filter of pages and their assets; the API, with its hot path, goes past it. */
abstract class PageFilter extends OncePerRequestFilter {
  private static final String API = "/v1/";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith(API);
  }
}
