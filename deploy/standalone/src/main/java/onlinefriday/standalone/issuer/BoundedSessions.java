package onlinefriday.standalone.issuer;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/**
 * The sessions of people who signed in here, the newest of them: whoever knows one password could
 * else start them without end. Whose session is dropped signs in once more, at most. Spring
 * Security hears of each end, so that it forgets with us.
 */
final class BoundedSessions extends HttpSessionEventPublisher {
  static final int SESSIONS_MAX = 500;

  private final LinkedHashSet<HttpSession> oldestFirst = new LinkedHashSet<>();

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    super.sessionCreated(event);
    add(event.getSession()).ifPresent(HttpSession::invalidate);
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    remove(event.getSession());
    super.sessionDestroyed(event);
  }

  private synchronized Optional<HttpSession> add(HttpSession session) {
    oldestFirst.add(session);
    return oldestFirst.size() > SESSIONS_MAX
        ? Optional.of(oldestFirst.removeFirst())
        : Optional.empty();
  }

  private synchronized void remove(HttpSession session) {
    oldestFirst.remove(session);
  }

  synchronized int size() {
    return oldestFirst.size();
  }
}
