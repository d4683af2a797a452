package onlinefriday.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.defaults.language.RequestLanguage;
import onlinefriday.defaults.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** 401 and 403 as problem documents; a person without sign-in is sent to it instead. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final ProblemWriter writer;

  SecurityProblems(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why instanceof AuthenticationServiceException) {
      // The token could not be judged because its issuer's keys could not be read: not the caller's
      // fault.
      writer.write(request, response, CommonProblem.UNAVAILABLE, null);
    } else if (ProblemWriter.prefersPage(request)) {
      String here =
          request.getRequestURI()
              + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
      response.sendRedirect("/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      writer.write(request, response, CommonProblem.UNAUTHENTICATED, null);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    Caller caller = Callers.current();
    if (caller != null && caller.is(Role.PARTNER)) {
      // a program, whatever it says it accepts
      Locale locale = RequestLanguage.of(request).locale();
      writer.write(response, Problem.of(CommonProblem.FORBIDDEN, locale, null));
    } else {
      writer.write(request, response, CommonProblem.FORBIDDEN, null);
    }
  }
}
