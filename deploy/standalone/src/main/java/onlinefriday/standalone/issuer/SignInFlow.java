package onlinefriday.standalone.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import onlinefriday.standalone.issuer.FailedAttempts.SlowedDown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;

/**
 * From what a client asked for, over the form, back to it. The question travels along in the
 * browser: for a stranger nothing is kept here. It needs no seal, as it is judged anew each time.
 */
final class SignInFlow {
  static final String AUTHORIZE = "/oauth2/authorize";
  static final String LOGIN = "/login";

  /** The form's field that holds the query of the authorization request. */
  static final String ASKED = "asked";

  private static final int ASKED_CHARS_MAX = 2_048;

  private final String home;

  SignInFlow(String home) {
    this.home = home;
  }

  /** A stranger asks for a code. */
  void toForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var asked = request.getQueryString();
    if (asked != null && !isCarried(asked)) {
      response.sendError(HttpStatus.BAD_REQUEST.value());
    } else {
      response.sendRedirect(form("", asked));
    }
  }

  void signedIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var asked = request.getParameter(ASKED);
    response.sendRedirect(asked == null || !isCarried(asked) ? home : AUTHORIZE + "?" + asked);
  }

  void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    var how = why instanceof SlowedDown slowed ? "wait=" + slowed.seconds() : "error";
    response.sendRedirect(form(how, request.getParameter(ASKED)));
  }

  private static String form(String how, @Nullable String asked) {
    if (asked == null || !isCarried(asked)) return how.isEmpty() ? LOGIN : LOGIN + "?" + how;
    return LOGIN
        + "?"
        + (how.isEmpty() ? "" : how + "&")
        + ASKED
        + "="
        + URLEncoder.encode(asked, StandardCharsets.US_ASCII);
  }

  /** As long and as plain as a query can be; nothing that breaks out of a header. */
  private static boolean isCarried(String asked) {
    return !asked.isEmpty()
        && asked.length() <= ASKED_CHARS_MAX
        && asked.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }
}
