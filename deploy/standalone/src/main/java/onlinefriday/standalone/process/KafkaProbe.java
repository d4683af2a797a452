package onlinefriday.standalone.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Ready when the broker answers the oldest request there is, ApiVersions version 0. */
public record KafkaProbe(int port) implements Probe {
  private static final int TIMEOUT_MS = 1000;
  private static final int API_VERSIONS = 18;
  private static final int CORRELATION = 1;

  @Override
  public boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MS);
      socket.setSoTimeout(TIMEOUT_MS);
      ask(new DataOutputStream(socket.getOutputStream()));
      var answer = new DataInputStream(socket.getInputStream());
      answer.readInt(); // its length
      return answer.readInt() == CORRELATION;
    } catch (IOException _) {
      return false;
    }
  }

  private static void ask(DataOutputStream request) throws IOException {
    request.writeInt(10); // length of what follows
    request.writeShort(API_VERSIONS);
    request.writeShort(0);
    request.writeInt(CORRELATION);
    request.writeShort(-1); // no client id
    request.flush();
  }
}
