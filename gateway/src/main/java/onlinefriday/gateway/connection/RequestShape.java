package onlinefriday.gateway.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.HexFormat;
import java.util.List;
import onlinefriday.contracts.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request says in one way only for whom it is and where it ends. What could be read in
 * two ways would be read in the other by a service or a proxy, and that is how a second request is
 * smuggled past the first (RFC 9112, sections 3.2, 6.1 and 11.2).
 */
final class RequestShape {
  private static final String CHUNKED = "chunked";
  private static final int HOST_CHARS_MAX = 255;
  private static final int PORT_DIGITS_MAX = 5;
  private static final int PORT_MAX = 65_535;

  private RequestShape() {}

  /** What is wrong with it; null when nothing is. */
  static @Nullable CommonProblem faultOf(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return switch (request.decoderResult().cause()) {
        case TooLongHttpLineException _ -> CommonProblem.ADDRESS_TOO_LONG;
        case TooLongHttpHeaderException _ -> CommonProblem.HEADERS_TOO_LARGE;
        default -> CommonProblem.MALFORMED;
      };
    }
    boolean good =
        isKnownVersion(request.protocolVersion())
            && endsInOneWay(request.headers())
            && isForOneHost(request);
    return good ? null : CommonProblem.MALFORMED;
  }

  private static boolean isKnownVersion(HttpVersion version) {
    return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0);
  }

  /** Lengths are judged by the decoder, which refuses two of them, or one beside chunks. */
  private static boolean endsInOneWay(HttpHeaders headers) {
    List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
    return codings.isEmpty()
        || (codings.size() == 1 && CHUNKED.equalsIgnoreCase(codings.getFirst()));
  }

  private static boolean isForOneHost(HttpRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
    String target = request.uri();
    if (hosts.isEmpty()) {
      return request.protocolVersion().equals(HttpVersion.HTTP_1_0) && isPath(target, request);
    }
    return hosts.size() == 1
        && isHost(hosts.getFirst())
        && (isPath(target, request) || isAt(hosts.getFirst(), target));
  }

  private static boolean isPath(String target, HttpRequest request) {
    return target.startsWith("/")
        || (target.equals("*") && request.method().equals(HttpMethod.OPTIONS));
  }

  /** A proxy's way of asking; its host must be the one of the header, which services are told. */
  private static boolean isAt(String host, String target) {
    for (String scheme : List.of("http://", "https://")) {
      String start = scheme + host;
      if (target.regionMatches(true, 0, start, 0, start.length())) {
        return target.length() == start.length() || target.charAt(start.length()) == '/';
      }
    }
    return false;
  }

  /** A name or an address, and a port at most; written by hand, as every request passes here. */
  private static boolean isHost(String host) {
    int end = host.startsWith("[") ? endOfAddress(host) : endOfName(host);
    return end > 0 && end <= HOST_CHARS_MAX && (end == host.length() || isPort(host, end));
  }

  private static int endOfName(String host) {
    int end = 0;
    while (end < host.length() && isNameChar(host.charAt(end), end == 0)) {
      end++;
    }
    return end;
  }

  private static boolean isNameChar(char c, boolean first) {
    return isLetterOrDigit(c) || (!first && (c == '.' || c == '-' || c == '_'));
  }

  /** After the bracket that closes it; 0 when there is none. */
  private static int endOfAddress(String host) {
    int end = 1;
    while (end < host.length() && isAddressChar(host.charAt(end))) {
      end++;
    }
    return end > 1 && end < host.length() && host.charAt(end) == ']' ? end + 1 : 0;
  }

  private static boolean isAddressChar(char c) {
    return HexFormat.isHexDigit(c) || c == ':' || c == '.';
  }

  private static boolean isPort(String host, int colon) {
    int digits = host.length() - colon - 1;
    if (host.charAt(colon) != ':' || digits < 1 || digits > PORT_DIGITS_MAX) {
      return false;
    }
    int port = 0;
    for (int at = colon + 1; at < host.length(); at++) {
      char c = host.charAt(at);
      if (c < '0' || c > '9') {
        return false;
      }
      port = port * 10 + (c - '0');
    }
    return port <= PORT_MAX;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
