package onlinefriday.standalone;

import java.io.IOException;
import java.net.ServerSocket;

/** Ports that were free a moment ago. */
public final class FreePorts {
  private FreePorts() {}

  public static int next() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
