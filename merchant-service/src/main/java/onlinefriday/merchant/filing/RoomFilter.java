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
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how many filings are held whole at once: one of 20,000 goods takes tens of megabytes. What
 * is uploaded waits apart from what is stored. A large body is received to a file first, and its
 * room is taken when it is here and somebody reads it: that is after the caller's rights have been
 * checked, and a slow upload holds up nobody. Whoever finds no room in time gets 503.
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
  private final Upload.Bounds arriving = new Upload.Bounds();
  private final ProblemWriter problems;

  RoomFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getServletPath();
    if (FILINGS.matcher(path).matches() && isLarge(request)) {
      upload(request, response, chain);
    } else if (WHOLE.matcher(path).matches()) {
      inRoom(whole, request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void upload(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isMultipart(request)) {
      receiveParts(request);
      inRoom(uploads, request, response, chain);
      return;
    }
    boolean[] entered = {false};
    try (Upload upload = new Upload(request, arriving, () -> entered[0] = enter(uploads))) {
      chain.doFilter(upload, response);
    } finally {
      if (entered[0]) {
        uploads.release();
      }
    }
  }

  private void inRoom(
      Semaphore room, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!enter(room)) {
      var language = RequestLanguage.of(request).locale();
      problems.write(response, Problem.of(CommonProblem.UNAVAILABLE, language, null, null, null));
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      room.release();
    }
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
  }

  /** The container keeps them in files of its own. */
  private static void receiveParts(HttpServletRequest request) {
    try {
      request.getParts();
    } catch (IOException | ServletException | RuntimeException e) {
      // whoever reads them meets the same, and answers it
    }
  }

  /** A body of unknown length may be of any. */
  private static boolean isLarge(HttpServletRequest request) {
    long bytes = request.getContentLengthLong();
    return bytes > SMALL_BODY_BYTES_MAX
        || (bytes < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null);
  }

  private static boolean enter(Semaphore room) {
    try {
      return room.tryAcquire(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
