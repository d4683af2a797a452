package onlinefriday.gateway.traffic;

import io.netty.buffer.ByteBuf;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.problem.BodyRefused;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.MonoSink;
import reactor.netty.channel.AbortedException;

/**
 * The receiving of one body. Once it is refused nothing of it is held, but it is read off up to a
 * bound, so that its sender reads why and the connection can go on.
 */
final class Receipt extends BaseSubscriber<ByteBuf> {
  private final Bodies bodies;
  private final MonoSink<HeldBody> receiver;
  private final long announced;
  private final Bodies.Sender sender;
  private final HeldBody held;
  private long bytes;
  private @Nullable CommonProblem refusal;

  /**
   * @param announced bytes, or negative
   */
  Receipt(Bodies bodies, MonoSink<HeldBody> receiver, long announced, Bodies.Sender sender) {
    this.bodies = bodies;
    this.receiver = receiver;
    this.announced = announced;
    this.sender = sender;
    this.held = new HeldBody(bodies, sender);
    receiver.onCancel(this);
  }

  @Override
  protected void hookOnSubscribe(Subscription body) {
    body.request(1); // asked for without bound, Reactor Netty tells of one failure twice
  }

  @Override
  protected void hookOnNext(ByteBuf piece) {
    try {
      take(piece);
    } finally {
      piece.release();
    }
    request(1);
  }

  private void take(ByteBuf piece) {
    long before = bytes;
    bytes += piece.readableBytes();
    if (refusal == null) {
      refusal =
          bytes > sender.bytesMax()
              ? sender.tooLarge()
              : held.append(piece, announced < 0 ? announced : announced - before);
      if (refusal != null) {
        held.release();
      }
    }
    if (refusal != null && bytes > sender.bytesMax() + bodies.drainMax()) {
      cancel();
      receiver.error(BodyRefused.cut(refusal));
    }
  }

  @Override
  protected void hookOnComplete() {
    if (refusal == null) {
      receiver.success(held);
    } else {
      receiver.error(BodyRefused.whole(refusal));
    }
  }

  @Override
  protected void hookOnError(Throwable failure) {
    held.release();
    // the sender is gone, and so is whoever would read an answer
    receiver.error(
        failure instanceof AbortedException ? BodyRefused.cut(CommonProblem.MALFORMED) : failure);
  }

  @Override
  protected void hookOnCancel() {
    held.release();
  }
}
