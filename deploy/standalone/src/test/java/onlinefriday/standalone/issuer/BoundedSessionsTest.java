package onlinefriday.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

class BoundedSessionsTest {
  private final MockServletContext server = new MockServletContext();
  private final BoundedSessions sessions = new BoundedSessions();

  @Test
  void theNewestAreKept() {
    var application = new GenericWebApplicationContext(server);
    application.refresh();
    server.setAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
    var all = new ArrayList<Session>();
    for (var count = 0; count < BoundedSessions.SESSIONS_MAX + 3; count++) all.add(new Session());
    assertThat(sessions.size()).isEqualTo(BoundedSessions.SESSIONS_MAX);
    assertThat(all.subList(0, 3)).allMatch(MockHttpSession::isInvalid);
    assertThat(all.subList(3, all.size())).noneMatch(MockHttpSession::isInvalid);
    all.getLast().invalidate();
    assertThat(sessions.size()).isEqualTo(BoundedSessions.SESSIONS_MAX - 1);
  }

  /** Tells of its beginning and its end, as a server does. */
  private final class Session extends MockHttpSession {
    Session() {
      super(server);
      sessions.sessionCreated(new HttpSessionEvent((HttpSession) this));
    }

    @Override
    public void invalidate() {
      super.invalidate();
      sessions.sessionDestroyed(new HttpSessionEvent((HttpSession) this));
    }
  }
}
