package onlinefriday.gateway.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import onlinefriday.contracts.problem.CommonProblem;
import onlinefriday.gateway.problem.BodyRefused;
import onlinefriday.gateway.problem.NettyProblem;
import org.jspecify.annotations.Nullable;

/**
 * Stands behind the codec of one connection. A request of a wrong shape, one whose head comes too
 * slowly and a body that nobody waits for any more are answered here, in their turn, and end the
 * connection. A body that breaks off or comes too slowly while it is waited for fails with {@link
 * BodyRefused} where it is read, so that it is answered there.
 */
final class RequestGuard extends ChannelDuplexHandler {
  private final Rules rules;

  private @Nullable HttpHeaders headers;
  private boolean inBody;
  private boolean decoded;
  private long bodyBytes;
  private long bodyBegan;
  private long lastPiece;
  private @Nullable Future<?> deadline;

  private int unanswered;
  private boolean answering;
  private boolean refused;
  private @Nullable FullHttpResponse refusal;
  private int answersBefore; // to what came before what is refused

  /**
   * What all connections have in common.
   *
   * @param headNanos for a head that comes in pieces
   * @param lingerNanos how long what is still being sent is read off after a refusal, so that its
   *     sender reads it
   */
  record Rules(long headNanos, BodyPace pace, long lingerNanos, Refusals refusals) {}

  RequestGuard(Rules rules) {
    this.rules = rules;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (refused) {
      ReferenceCountUtil.release(message);
      return;
    }
    decoded = true;
    boolean passes =
        switch (message) {
          case HttpRequest request -> begins(ctx, request);
          case HttpContent content -> goesOn(ctx, content);
          default -> true;
        };
    if (passes) {
      ctx.fireChannelRead(message);
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  private boolean begins(ChannelHandlerContext ctx, HttpRequest request) {
    cancelDeadline();
    CommonProblem fault = RequestShape.faultOf(request);
    if (fault != null) {
      refuse(ctx, fault, request.headers());
      return false;
    }
    unanswered++;
    headers = request.headers();
    inBody = true;
    bodyBytes = 0;
    return true;
  }

  private boolean goesOn(ChannelHandlerContext ctx, HttpContent content) {
    if (content.decoderResult().isFailure()) {
      failBody(ctx, CommonProblem.MALFORMED);
      return false;
    }
    bodyBytes += content.content().readableBytes();
    if (content instanceof LastHttpContent) {
      inBody = false;
      cancelDeadline();
    } else if (deadline != null) {
      lastPiece = ctx.executor().ticker().nanoTime();
    }
    return true;
  }

  /** Deadlines are for what came in pieces: most requests are here at once and need none. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (!refused && deadline == null) {
      if (inBody) {
        bodyBegan = ctx.executor().ticker().nanoTime();
        lastPiece = bodyBegan;
        awaitBody(ctx);
      } else if (!decoded && unanswered == 0) {
        deadline = after(ctx, rules.headNanos(), () -> slowHead(ctx));
      }
    }
    decoded = false;
    ctx.fireChannelReadComplete();
  }

  private void awaitBody(ChannelHandlerContext ctx) {
    long due = rules.pace().dueNanos(bodyBytes, lastPiece - bodyBegan);
    long left = due - (ctx.executor().ticker().nanoTime() - bodyBegan);
    if (left <= 0) {
      failBody(ctx, CommonProblem.REQUEST_TIMEOUT);
    } else {
      deadline = after(ctx, left, () -> awaitBody(ctx));
    }
  }

  private void slowHead(ChannelHandlerContext ctx) {
    refuse(ctx, CommonProblem.REQUEST_TIMEOUT, null);
  }

  private void failBody(ChannelHandlerContext ctx, CommonProblem problem) {
    boolean awaited = unanswered == 1 && !answering;
    if (!awaited) {
      refuse(ctx, problem, headers);
      return;
    }
    refused = true;
    cancelDeadline();
    rules.refusals().count(problem);
    ctx.fireExceptionCaught(BodyRefused.cut(problem));
  }

  private void refuse(
      ChannelHandlerContext ctx, CommonProblem problem, @Nullable HttpHeaders asked) {
    refused = true;
    cancelDeadline();
    rules.refusals().count(problem);
    answersBefore = inBody ? unanswered - 1 : unanswered;
    if (inBody && answersBefore <= 0) {
      ctx.close(); // its answer is out, or under way, without its body
      return;
    }
    refusal = NettyProblem.closing(problem, asked);
    if (answersBefore == 0) {
      answer(ctx);
    }
  }

  private void answer(ChannelHandlerContext ctx) {
    FullHttpResponse answer = refusal;
    if (answer == null || !ctx.channel().isActive()) {
      return;
    }
    refusal = null;
    ctx.writeAndFlush(answer).addListener(sent -> linger(ctx));
  }

  private void linger(ChannelHandlerContext ctx) {
    if (ctx.channel() instanceof DuplexChannel duplex && duplex.isActive()) {
      duplex.shutdownOutput();
      duplex.config().setAutoRead(true); // what comes is dropped above
      after(ctx, rules.lingerNanos(), ctx::close);
    } else {
      ctx.close();
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response
        && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
      answering = true;
    }
    if (answering && message instanceof LastHttpContent) {
      answering = false;
      unanswered--;
      if (refusal != null && --answersBefore == 0) {
        ctx.write(message, promise.unvoid().addListener(sent -> answer(ctx)));
        return;
      }
    }
    ctx.write(message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    cancelDeadline();
    ReferenceCountUtil.release(refusal);
    refusal = null;
    ctx.fireChannelInactive();
  }

  private static Future<?> after(ChannelHandlerContext ctx, long nanos, Runnable task) {
    return ctx.executor().schedule(task, nanos, TimeUnit.NANOSECONDS);
  }

  private void cancelDeadline() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }
}
