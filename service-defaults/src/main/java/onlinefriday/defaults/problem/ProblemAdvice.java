package onlinefriday.defaults.problem;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import onlinefriday.contracts.log.LogLimit;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.contracts.problem.ProblemKind;
import onlinefriday.defaults.language.RequestLanguage;
import org.apache.kafka.common.KafkaException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.multipart.MultipartException;

/** The one map from what was thrown to what is answered. */
@ControllerAdvice
public final class ProblemAdvice {
  /** The attribute of a request that names a method which its path takes ahead of controllers. */
  public static final String ALSO_ALLOWED = ProblemAdvice.class.getName() + ".alsoAllowed";

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private final ProblemWriter writer;
  private final LogLimit lines = new LogLimit();

  ProblemAdvice(ProblemWriter writer) {
    this.writer = writer;
  }

  @ExceptionHandler
  void refused(ApiProblem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (ProblemWriter.prefersPage(request)) {
      response.sendError(problem.kind().status());
      return;
    }
    writer.write(
        response,
        Problem.of(
            problem.kind(),
            RequestLanguage.of(request).locale(),
            problem.detail(),
            problem.errors(),
            null));
  }

  @ExceptionHandler({MongoException.class, KafkaException.class})
  void backboneIsAway(RuntimeException e, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (response.isCommitted()) {
      breakOff(e, request);
      return;
    }
    lines.log(
        e.getClass().getName(),
        leftOut ->
            log.warn(
                "{} {} failed: {}; before it {} alike",
                request.getMethod(),
                request.getRequestURI(),
                e.toString(),
                leftOut));
    writer.write(request, response, CommonProblem.UNAVAILABLE, null);
  }

  @ExceptionHandler
  void failed(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
      throw e; // Spring Security's filters answer these
    }
    if (response.isCommitted()) {
      breakOff(e, request);
      return;
    }
    ProblemKind kind = kindOf(e, request);
    if (kind == CommonProblem.METHOD_NOT_ALLOWED) {
      allow(e, request, response);
    }
    if (kind == CommonProblem.INTERNAL) {
      lines.log(
          LogLimit.bug(e),
          leftOut ->
              log.error(
                  "{} {} failed; before it {} alike",
                  request.getMethod(),
                  request.getRequestURI(),
                  leftOut,
                  e));
    }
    writer.write(request, response, kind, detailOf(e, kind));
  }

  /**
   * An answer that has begun cannot become a problem. Thrown on, it is no complete answer either:
   * the container breaks the connection, and nobody takes a part for the whole.
   */
  private void breakOff(Exception e, HttpServletRequest request) throws Exception {
    if (e instanceof IOException || e instanceof AsyncRequestTimeoutException) {
      log.debug("{} went away: {}", request.getRequestURI(), e.toString());
      return;
    }
    lines.log(
        "broke off " + e.getClass().getName(),
        leftOut ->
            log.warn(
                "{} {} broke off: {}; before it {} alike",
                request.getMethod(),
                request.getRequestURI(),
                e.toString(),
                leftOut));
    throw e;
  }

  /** What controllers take on this path, and what is answered ahead of them. */
  private static void allow(Exception e, HttpServletRequest request, HttpServletResponse response) {
    Set<String> allowed = new TreeSet<>();
    if (e instanceof HttpRequestMethodNotSupportedException wrong
        && wrong.getSupportedMethods() != null) {
      allowed.addAll(List.of(wrong.getSupportedMethods()));
    }
    if (request.getAttribute(ALSO_ALLOWED) instanceof String method) {
      allowed.add(method);
    }
    if (allowed.contains("GET")) {
      allowed.add("HEAD"); // answered wherever GET is
    }
    response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
  }

  private static ProblemKind kindOf(Exception e, HttpServletRequest request) {
    if (!(e instanceof ErrorResponse answer)) {
      return isUnreadable(e) ? CommonProblem.MALFORMED : CommonProblem.INTERNAL;
    }
    return switch (answer.getStatusCode().value()) {
      case 400 -> CommonProblem.MALFORMED;
      case 404 ->
          request.getAttribute(ALSO_ALLOWED) == null
              ? CommonProblem.NOT_FOUND
              : CommonProblem.METHOD_NOT_ALLOWED;
      case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
      case 406 -> CommonProblem.NOT_ACCEPTABLE;
      case 413 -> CommonProblem.BODY_TOO_LARGE;
      case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
      case 503 -> CommonProblem.UNAVAILABLE;
      default -> CommonProblem.INTERNAL;
    };
  }

  /** What the frameworks do not name a status for: parameters and parts that cannot be decoded. */
  private static boolean isUnreadable(Exception e) {
    return e instanceof InvalidParameterException
        || e instanceof MultipartException
        || e instanceof TypeMismatchException;
  }

  private static @Nullable String detailOf(Exception e, ProblemKind kind) {
    if (e instanceof TypeMismatchException mismatch) {
      return mismatch.getPropertyName();
    }
    return kind == CommonProblem.MALFORMED && e instanceof ErrorResponse answer
        ? answer.getBody().getDetail()
        : null;
  }
}
