package onlinefriday.standalone.issuer;

import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP over so many connections, and so many of one address. When there is no more room the oldest
 * gives way, of the address that holds most, so that connections on which nothing comes, or one
 * byte now and then, hold no place that a sign-in needs. A connection carries one request here
 * (max-keep-alive-requests), which takes milliseconds: what is old is slow.
 *
 * <p>Made by Tomcat, by its name.
 */
public final class BoundedProtocol extends Http11NioProtocol {
  static final int CONNECTIONS_MAX = 256;
  static final int CONNECTIONS_OF_AN_ADDRESS_MAX = 192;

  public BoundedProtocol() {
    super(new Endpoint());
  }

  private static final class Endpoint extends NioEndpoint {
    private record Open(SocketWrapperBase<NioChannel> socket, String network) {}

    /** Only the one accepting thread touches it. */
    private final Deque<Open> oldestFirst = new ArrayDeque<>();

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
      if (!super.setSocketOptions(socket)) return false;
      var accepted = connections.get(socket);
      if (accepted != null) {
        oldestFirst.removeIf(open -> open.socket().isClosed());
        oldestFirst.add(new Open(accepted, FailedAttempts.network(accepted.getRemoteAddr())));
        makeRoom();
      }
      return true;
    }

    private void makeRoom() {
      var byNetwork = new HashMap<String, Integer>();
      oldestFirst.forEach(open -> byNetwork.merge(open.network(), 1, Integer::sum));
      var most = byNetwork.entrySet().stream().max(Map.Entry.comparingByValue());
      if (most.isEmpty()) return;
      if (oldestFirst.size() > CONNECTIONS_MAX
          || most.get().getValue() > CONNECTIONS_OF_AN_ADDRESS_MAX) {
        var victim = oldestOf(most.get().getKey());
        if (victim != null) victim.close();
      }
    }

    private @Nullable SocketWrapperBase<NioChannel> oldestOf(String network) {
      for (Iterator<Open> all = oldestFirst.iterator(); all.hasNext(); ) {
        var open = all.next();
        if (open.network().equals(network)) {
          all.remove();
          return open.socket();
        }
      }
      return null;
    }
  }
}
