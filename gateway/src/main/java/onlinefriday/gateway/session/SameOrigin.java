package onlinefriday.gateway.session;

import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Whether a request that a browser's cookie vouches for comes from a page of this site. */
public final class SameOrigin {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  private SameOrigin() {}

  /** Methods that change nothing may come from anywhere. */
  public static boolean holds(ServerHttpRequest request) {
    return SAFE.contains(request.getMethod()) || saidByBrowser(request.getHeaders());
  }

  private static boolean saidByBrowser(HttpHeaders headers) {
    String site = headers.getFirst("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = headers.getFirst(HttpHeaders.ORIGIN);
    String host = headers.getFirst(HttpHeaders.HOST);
    return origin != null
        && host != null
        && (origin.equalsIgnoreCase("https://" + host)
            || origin.equalsIgnoreCase("http://" + host));
  }
}
