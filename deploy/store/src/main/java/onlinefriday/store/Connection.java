package onlinefriday.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client: takes its messages apart, runs their commands and answers each, in order. Whatever is
 * wrong with a message is an answer; only one without a sensible length ends the connection.
 */
final class Connection extends ByteToMessageDecoder {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
  private static final int INTERNAL_ERROR = 1;
  private static final int UNKNOWN_ERROR = 8;

  private final MongoBackend backend;
  private int replies;

  Connection(MongoBackend backend) {
    this.backend = backend;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> unused) {
    if (in.readableBytes() < Request.HEADER_BYTES) {
      return;
    }
    int length = in.getIntLE(in.readerIndex());
    boolean sensible = length >= Request.HEADER_BYTES && length <= StoreLimits.MESSAGE_BYTES_MAX;
    if (sensible && in.readableBytes() < length) {
      return;
    }
    byte[] message = new byte[sensible ? length : Request.HEADER_BYTES];
    in.readBytes(message);
    Request request = sensible ? Request.of(message) : Request.ofLength(message, length);
    if (request.last()) {
      in.skipBytes(in.readableBytes());
    }
    answer(context, request);
  }

  private void answer(ChannelHandlerContext context, Request request) {
    Document reply = run(context, request);
    if (!request.quiet()) {
      var header = new MessageHeader(++replies, request.id());
      context.writeAndFlush(
          request.legacy()
              ? new MongoReply(header, List.of(reply), 0)
              : new MongoMessage(context.channel(), header, reply));
    }
    if (request.last()) {
      context.newSucceededFuture().addListener(ChannelFutureListener.CLOSE);
    }
  }

  private Document run(ChannelHandlerContext context, Request request) {
    try {
      if (request.refused() != null) {
        throw request.refused();
      }
      Document command = request.command();
      return backend.handleCommand(
          context.channel(), request.database(), CommandRules.name(command), command);
    } catch (MongoServerError e) {
      LOG.debug("Refused: {}", e.getMessage());
      return error(e.getCode(), e.getCodeName(), e.getMessageWithoutErrorCode());
    } catch (MongoServerException e) {
      LOG.debug("Refused: {}", e.getMessage());
      return error(UNKNOWN_ERROR, "UnknownError", e.getMessageWithoutErrorCode());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("A command failed for a reason that is the store's own", e);
      return error(INTERNAL_ERROR, "InternalError", "The embedded store failed; its log says why");
    }
  }

  private static Document error(int code, String codeName, String message) {
    return new Document("ok", 0.0)
        .append("errmsg", message)
        .append("code", code)
        .append("codeName", codeName);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof IOException) {
      LOG.debug("Connection lost", cause);
    } else {
      LOG.error("A connection is closed for a failure that is the store's own", cause);
    }
    context.close();
  }
}
