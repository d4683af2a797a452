package onlinefriday.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.CombinedChannelDuplexHandler;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpConstants;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Netty's HTTP/1 codec, which besides refuses a header that goes on in the next line (obs-fold, RFC
 * 9112 section 5.2): Netty joins the lines, and afterwards nobody can tell. {@code HttpServerCodec}
 * cannot be extended, so its other half, answers to HEAD without a body, is here as well.
 */
final class RequestCodec
    extends CombinedChannelDuplexHandler<HttpRequestDecoder, HttpResponseEncoder> {
  private final Queue<HttpMethod> unanswered = new ArrayDeque<>();

  RequestCodec(HttpDecoderConfig config) {
    init(new Decoder(config), new Encoder());
  }

  private final class Decoder extends HttpRequestDecoder {
    private boolean inHead = true;
    private boolean requestLineRead;
    private boolean folded;

    Decoder(HttpDecoderConfig config) {
      super(config);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf buffer, List<Object> out)
        throws Exception {
      if (inHead) {
        look(buffer);
      }
      int before = out.size();
      int from = buffer.readerIndex();
      super.decode(ctx, buffer, out);
      requestLineRead |= inHead && buffer.readerIndex() > from && !onlyLineEnds(buffer, from);
      for (Object part : out.subList(before, out.size())) {
        follow(part);
      }
    }

    /** An empty line may stand before a request line, and ends a head that has begun. */
    private void look(ByteBuf buffer) {
      int from = buffer.readerIndex();
      if (!requestLineRead) {
        while (from < buffer.writerIndex() && isLineEnd(buffer.getByte(from))) {
          from++;
        }
      }
      folded |= folds(buffer, from);
    }

    private void follow(Object part) {
      if (part instanceof HttpRequest request) {
        unanswered.add(request.method());
        if (folded && request.decoderResult().isSuccess()) {
          request.setDecoderResult(
              DecoderResult.failure(
                  new IllegalArgumentException("a header goes on in a new line")));
        }
        inHead = false;
        requestLineRead = false;
        folded = false;
      }
      if (part instanceof LastHttpContent) {
        inHead = true;
      }
    }
  }

  /** Whether, from the start of a line to the end of the head, a line begins with white space. */
  private static boolean folds(ByteBuf buffer, int from) {
    int end = buffer.writerIndex();
    int line = from;
    while (line < end) {
      byte first = buffer.getByte(line);
      if (first == HttpConstants.SP || first == HttpConstants.HT) {
        return true;
      }
      int lineFeed = isLineEnd(first) ? -1 : buffer.indexOf(line, end, HttpConstants.LF);
      if (lineFeed < 0) {
        return false;
      }
      line = lineFeed + 1;
    }
    return false;
  }

  private static boolean onlyLineEnds(ByteBuf buffer, int from) {
    for (int at = from; at < buffer.readerIndex(); at++) {
      if (!isLineEnd(buffer.getByte(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLineEnd(byte c) {
    return c == HttpConstants.CR || c == HttpConstants.LF;
  }

  private final class Encoder extends HttpResponseEncoder {
    @Override
    protected boolean isContentAlwaysEmpty(HttpResponse answer) {
      if (answer.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
        return super.isContentAlwaysEmpty(answer); // the answer itself is still to come
      }
      return HttpMethod.HEAD.equals(unanswered.poll()) || super.isContentAlwaysEmpty(answer);
    }
  }
}
