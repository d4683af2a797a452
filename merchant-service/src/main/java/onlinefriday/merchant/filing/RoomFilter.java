package onlinefriday.merchant.filing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.defaults.language.RequestLanguage;
import onlinefriday.defaults.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how many filings are held whole at once: one of 20,000 goods takes tens of megabytes. What
 * is uploaded waits apart from what is stored, so that a slow upload holds up nothing but uploads.
 * The others wait in line, and give up with 503.
 */
@Component
final class RoomFilter extends OncePerRequestFilter {
  private static final int UPLOADS_AT_ONCE_MAX = 2;
  private static final int WHOLE_AT_ONCE_MAX = 2;
  private static final long SMALL_BODY_BYTES_MAX = 64 * 1024;
  private static final Duration WAIT_MAX = Duration.ofSeconds(10);

  private static final Pattern FILINGS = Pattern.compile("/(v1|merchant)/filings(/.*)?");
  private static final Pattern WHOLE =
      Pattern.compile(
          "/v1/filings/[^/]+/(submit|amend|assessment|form\\.pdf)"
              + "|/(merchant|officer)/filings/[^/]+(/.*)?");

  private final Semaphore uploads = new Semaphore(UPLOADS_AT_ONCE_MAX, true);
  private final Semaphore whole = new Semaphore(WHOLE_AT_ONCE_MAX, true);
  private final ProblemWriter problems;

  RoomFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Semaphore room = roomFor(request);
    if (room == null) {
      chain.doFilter(request, response);
    } else if (entered(room)) {
      try {
        chain.doFilter(request, response);
      } finally {
        room.release();
      }
    } else {
      var language = RequestLanguage.of(request).locale();
      problems.write(response, Problem.of(CommonProblem.UNAVAILABLE, language, null, null, null));
    }
  }

  private @Nullable Semaphore roomFor(HttpServletRequest request) {
    String path = request.getServletPath();
    if (FILINGS.matcher(path).matches() && isLarge(request)) {
      return uploads;
    }
    return WHOLE.matcher(path).matches() ? whole : null;
  }

  /** A body of unknown length may be of any. */
  private static boolean isLarge(HttpServletRequest request) {
    long bytes = request.getContentLengthLong();
    return bytes > SMALL_BODY_BYTES_MAX
        || (bytes < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null);
  }

  private static boolean entered(Semaphore room) {
    try {
      return room.tryAcquire(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
