package onlinefriday.defaults.thin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import onlinefriday.defaults.security.Caller;

/**
 * Answers POST on one path, ahead of the filters, the dispatcher and argument binding. A bean of
 * this is served by {@link ThinDefaults}, which keeps what callers and operators rely on: a
 * verified token, 503 until the topics are read, a request id, problem documents, the metric {@code
 * http.server.requests} and the trace.
 */
public interface ThinEndpoint {
  /** Other methods on it go to controllers as ever. */
  ThinPath path();

  /** For the API's description, which no annotation gives here. */
  Described described();

  /**
   * What is asked and answered.
   *
   * @param body {@code Void} when none is read
   * @param status of an answer that went well
   * @param headers that have to be sent
   */
  record Described(
      String summary, Class<?> body, int status, Class<?> answer, List<String> headers) {}

  /**
   * @throws onlinefriday.defaults.problem.ApiProblem answered as a problem document, as is any
   *     other exception
   */
  ThinAnswer answer(Caller caller, HttpServletRequest request);
}
