package onlinefriday.gateway.problem;

import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Reads off, within bounds, the body of a request that is answered without it. Answered before it
 * is read, a client that still sends may miss the answer, and the next request on the connection
 * may never be heard.
 */
@Component
public class UnreadBody {
  private static final int PIECES_AT_ONCE = 32; // without bound, one failure would be told twice

  private final long bytesMax;
  private final Duration within;

  UnreadBody(DrainProperties properties) {
    this.bytesMax = properties.drainMax().toBytes();
    this.within = properties.drainWithin();
  }

  /** How much is read off at most. */
  public long bytesMax() {
    return bytesMax;
  }

  /** How long reading it off may take. */
  public Duration within() {
    return within;
  }

  /** Completes when the answer may be written, whatever became of the body. */
  public Mono<Void> discard(ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getRequest().getHeaders();
    boolean hasBody =
        headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    if (!hasBody) {
      return Mono.empty();
    }
    if (headers.containsHeader(HttpHeaders.EXPECT)) {
      closeAfterwards(exchange); // it waits for our word, and will not send
      return Mono.empty();
    }
    return readOff(exchange.getRequest())
        .timeout(within, Mono.just(Long.MAX_VALUE))
        .doOnNext(
            bytes -> {
              if (bytes > bytesMax) {
                closeAfterwards(exchange);
              }
            })
        .doOnError(BodyRefused.class, broken -> closeAfterwards(exchange))
        .then()
        .onErrorComplete(); // broken, or somebody has read it already
  }

  private Mono<Long> readOff(ServerHttpRequest request) {
    return request
        .getBody()
        .limitRate(PIECES_AT_ONCE)
        .map(UnreadBody::drop)
        .scan(0L, Long::sum)
        .takeUntil(bytes -> bytes > bytesMax)
        .last();
  }

  private static long drop(DataBuffer piece) {
    long bytes = piece.readableByteCount();
    DataBufferUtils.release(piece);
    return bytes;
  }

  private static void closeAfterwards(ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
  }
}
