package onlinefriday.gateway.problem;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.UUID;
import onlinefriday.contracts.language.Language;
import onlinefriday.contracts.problem.Problem;
import onlinefriday.contracts.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** A problem document for what never became a request, so that nothing else can answer it. */
public final class NettyProblem {
  private NettyProblem() {}

  /**
   * An answer after which the connection is closed.
   *
   * @param asked the headers of the request, as far as they could be read
   */
  public static FullHttpResponse closing(ProblemKind kind, @Nullable HttpHeaders asked) {
    String accepted = asked == null ? null : asked.get(HttpHeaderNames.ACCEPT_LANGUAGE);
    byte[] body = ProblemAnswers.document(kind, Language.of(null, null, accepted).locale());
    FullHttpResponse answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(kind.status()),
            Unpooled.wrappedBuffer(body));
    answer
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set("X-Content-Type-Options", "nosniff")
        .set("X-Request-Id", UUID.randomUUID().toString())
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    return answer;
  }
}
