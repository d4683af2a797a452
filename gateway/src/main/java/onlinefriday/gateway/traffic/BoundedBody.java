package onlinefriday.gateway.traffic;

import onlinefriday.gateway.problem.BodyTooLarge;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * A body whose length nobody announced. What fits passes as it streams; once it does not fit, the
 * rest is read off up to a bound and the stream fails, so that no service takes a cut body for a
 * whole one.
 */
final class BoundedBody {
  private final long bytesMax;
  private final long drainMax;
  private long bytes;

  private BoundedBody(long bytesMax, long drainMax) {
    this.bytesMax = bytesMax;
    this.drainMax = drainMax;
  }

  static Flux<DataBuffer> of(Flux<DataBuffer> body, long bytesMax, long drainMax) {
    return Flux.defer(
        () -> {
          BoundedBody bound = new BoundedBody(bytesMax, drainMax);
          return body.handle(bound::next).concatWith(Mono.defer(bound::end));
        });
  }

  private void next(DataBuffer piece, SynchronousSink<DataBuffer> sink) {
    bytes += piece.readableByteCount();
    if (bytes <= bytesMax) {
      sink.next(piece);
      return;
    }
    DataBufferUtils.release(piece);
    if (bytes > bytesMax + drainMax) {
      sink.error(new BodyTooLarge(bytesMax));
    }
  }

  private Mono<DataBuffer> end() {
    return bytes > bytesMax ? Mono.error(new BodyTooLarge(bytesMax)) : Mono.empty();
  }
}
