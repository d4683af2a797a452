package onlinefriday.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.defaults.problem.ApiProblem;
import onlinefriday.defaults.topic.StateTopics;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * 503 until the topics have been read to their end. A service that has just started knows nothing
 * yet, and whoever asks must not take that for an answer.
 */
final class UntilReady implements HandlerInterceptor {
  private final StateTopics topics;

  UntilReady(StateTopics topics) {
    this.topics = topics;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!topics.caughtUp()) {
      throw new ApiProblem(CommonProblem.UNAVAILABLE);
    }
    return true;
  }
}
