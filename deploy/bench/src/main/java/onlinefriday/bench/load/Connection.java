package onlinefriday.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection with at most one request under way. */
final class Connection {
  private static final int ANSWER_BYTES_AT_FIRST = 16 << 10;
  private static final int ANSWER_BYTES_MAX = 4 << 20;

  private final Target target;
  private final Selector selector;
  private final Talk talk;
  private byte[] answer = new byte[ANSWER_BYTES_AT_FIRST];
  private int received;
  private long intended;
  private SocketChannel channel;
  private @Nullable Answer last;

  Connection(Target target, Selector selector) throws IOException {
    this.target = target;
    this.selector = selector;
    this.talk = target.talks().get();
    this.channel = open();
  }

  private SocketChannel open() throws IOException {
    SocketChannel opened = SocketChannel.open(new InetSocketAddress("127.0.0.1", target.port()));
    opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
    opened.configureBlocking(false);
    opened.register(selector, SelectionKey.OP_READ, this);
    return opened;
  }

  /** When what is under way should have been sent; nanoseconds. */
  long intended() {
    return intended;
  }

  /** Sends the talk's next request, which should have been sent then. */
  void ask(long intendedAt) throws IOException {
    intended = intendedAt;
    received = 0;
    ByteBuffer request = talk.ask();
    while (request.hasRemaining()) {
      channel.write(request);
    }
  }

  /**
   * What the talk says to the answer, or empty when it is not whole yet.
   *
   * @throws IOException when the server has closed the connection
   */
  Optional<Integer> read() throws IOException {
    if (received == answer.length) {
      if (received >= ANSWER_BYTES_MAX) {
        throw new IOException("an answer of more than " + ANSWER_BYTES_MAX + " bytes");
      }
      answer = Arrays.copyOf(answer, 2 * received);
    }
    int read = channel.read(ByteBuffer.wrap(answer, received, answer.length - received));
    if (read < 0) {
      throw new IOException("closed by the server");
    }
    received += read;
    Optional<Answer> whole = target.framing().answer(answer, received);
    whole.ifPresent(came -> last = came);
    return whole.map(talk::hear);
  }

  /** The last that came whole. */
  Optional<Answer> last() {
    return Optional.ofNullable(last);
  }

  void reopen() throws IOException {
    close();
    channel = open();
  }

  void close() throws IOException {
    channel.close();
  }
}
