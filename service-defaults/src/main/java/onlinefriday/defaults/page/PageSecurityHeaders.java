package onlinefriday.defaults.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/**
 * Tells the browser that a page loads nothing from elsewhere, runs no script but ours and is shown
 * in no other site's frame.
 */
public final class PageSecurityHeaders extends PageFilter {
  private final String contentPolicy;

  /**
   * @param peopleIssuer where signing out may lead: browsers hold a form's redirects to {@code
   *     form-action} too
   */
  PageSecurityHeaders(URI peopleIssuer) {
    // data: is for the icons inside Pico's stylesheet
    this.contentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'; form-action 'self' "
            + originOf(peopleIssuer);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", contentPolicy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    chain.doFilter(request, response);
  }

  private static String originOf(URI issuer) {
    return issuer.getScheme() + "://" + issuer.getRawAuthority();
  }
}
