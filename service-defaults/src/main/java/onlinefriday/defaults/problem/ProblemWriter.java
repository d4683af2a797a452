package onlinefriday.defaults.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.defaults.language.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem in the caller's language, with {@code Retry-After} where a retry may help. */
public final class ProblemWriter {
  /** What a caller is asked to wait before it tries again. */
  static final String RETRY_AFTER_SECONDS = "1";

  /** What the paths of the API begin with; everything else is a page or belongs to one. */
  public static final String API = "/v1/";

  private final JsonMapper json;

  public ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      ProblemKind kind,
      @Nullable String detail)
      throws IOException {
    if (prefersPage(request)) {
      response.sendError(kind.status());
    } else {
      write(response, Problem.of(kind, RequestLanguage.of(request).locale(), detail));
    }
  }

  public void write(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    if (mayPass(problem.status())) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    byte[] body = json.writeValueAsBytes(problem);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  static boolean mayPass(int status) {
    return status == 429 || status == 503;
  }

  /** Whether a browser asks for a page, rather than a program for data. */
  public static boolean prefersPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && !request.getRequestURI().startsWith(API);
  }
}
