package onlinefriday.defaults.thin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.problem.ProblemWriter;
import onlinefriday.defaults.security.BearerCallers;
import onlinefriday.defaults.security.Caller;
import onlinefriday.defaults.telemetry.Traces;
import onlinefriday.defaults.topic.StateTopics;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What filters, dispatcher and advice do for other requests: who calls, whether, and problems. */
record ThinEdge(
    BearerCallers callers,
    @Nullable StateTopics topics,
    ProblemWriter problems,
    AuthenticationEntryPoint unauthenticated,
    ObjectProvider<HandlerExceptionResolver> exceptions,
    Traces traces) {

  void answer(ThinEndpoint endpoint, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      Caller caller = callers.of(request);
      requireTopicsRead();
      write(endpoint.answer(caller, request), response);
    } catch (AuthenticationException e) {
      unauthenticated.commence(request, response, e);
    } catch (ApiProblem e) {
      problems.write(
          response,
          Problem.of(e.kind(), LocaleContextHolder.getLocale(), e.detail(), e.errors(), null));
    } catch (RuntimeException e) {
      if (exceptions.getObject().resolveException(request, response, null, e) == null) {
        throw e;
      }
    }
  }

  private void requireTopicsRead() {
    if (topics != null && !topics.caughtUp()) {
      throw new ApiProblem(CommonProblem.UNAVAILABLE);
    }
  }

  private static void write(ThinAnswer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    response.setContentType(answer.mediaType());
    answer.headers().forEach(response::setHeader);
    response.setContentLength(answer.body().length);
    response.getOutputStream().write(answer.body());
  }
}
