package onlinefriday.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** A connection that sends whatever bytes it is given. */
final class WireClient implements AutoCloseable {
  static final int OP_QUERY = 2004;
  static final int OP_MSG = 2013;

  /** Where a message's document is: after the header, the flags and the section's kind. */
  static final int BODY_AT = 21;

  private static final int OLD_BODY_AT = 36;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Socket socket;
  private int sent;

  WireClient(String uri) throws IOException {
    socket = new Socket("127.0.0.1", URI.create(uri).getPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
  }

  static byte[] bson(BsonDocument document) {
    var buffer = new BasicOutputBuffer();
    try (var writer = new BsonBinaryWriter(buffer)) {
      new BsonDocumentCodec().encode(writer, document, EncoderContext.builder().build());
    }
    return buffer.toByteArray();
  }

  static BsonDocument command(String json) {
    return BsonDocument.parse(json).append("$db", new BsonString("wire"));
  }

  /** A message with its header; the last bytes are the body. */
  byte[] message(int operation, Consumer<ByteBuffer> body) {
    return message(1 << 20, operation, body);
  }

  byte[] message(int size, int operation, Consumer<ByteBuffer> body) {
    ByteBuffer message = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    message.position(4).putInt(++sent).putInt(0).putInt(operation);
    body.accept(message);
    message.putInt(0, message.position());
    byte[] bytes = new byte[message.position()];
    message.rewind().get(bytes);
    return bytes;
  }

  byte[] message(int flags, BsonDocument command) {
    return message(OP_MSG, out -> out.putInt(flags).put((byte) 0).put(bson(command)));
  }

  void send(byte[] message) throws IOException {
    socket.getOutputStream().write(message);
  }

  BsonDocument reply() throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    byte[] length = in.readNBytes(4);
    byte[] rest =
        in.readNBytes(ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt() - 4);
    ByteBuffer message = ByteBuffer.wrap(rest).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(message.getInt(4)).as("answers what was sent").isEqualTo(sent);
    int documentAt = (message.getInt(8) == OP_MSG ? BODY_AT : OLD_BODY_AT) - 4;
    try (var reader = new BsonBinaryReader(message.position(documentAt).slice())) {
      return new BsonDocumentCodec().decode(reader, DecoderContext.builder().build());
    }
  }

  byte[] query(String namespace, byte[] document) {
    return message(
        OP_QUERY,
        out ->
            out.putInt(0)
                .put(namespace.getBytes(StandardCharsets.UTF_8))
                .put((byte) 0)
                .putInt(0)
                .putInt(-1)
                .put(document));
  }

  /** The same message, sent as the next. */
  byte[] numbered(byte[] message) {
    byte[] next = message.clone();
    ByteBuffer.wrap(next).order(ByteOrder.LITTLE_ENDIAN).putInt(Integer.BYTES, ++sent);
    return next;
  }

  /** Whether the server has closed it. */
  boolean ended() throws IOException {
    return socket.getInputStream().read() == -1;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
