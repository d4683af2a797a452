package onlinefriday.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;

/**
 * What a driver learns of this server: it speaks as MongoDB 7.0 does, stands alone (no set name, no
 * sessions' time, so that drivers neither retry writes nor begin transactions), takes no compressed
 * messages and asks for no password.
 */
final class Handshake {
  private static final String VERSION = "7.0.0";
  private static final List<Integer> VERSION_PARTS = List.of(7, 0, 0, 0);

  /** That of MongoDB 7.0. */
  static final int WIRE_VERSION_MAX = 21;

  private Handshake() {}

  static Document hello(String name, Document command, Instant now) {
    var reply = new Document(name.equals("hello") ? "isWritablePrimary" : "ismaster", true);
    if (Utils.isTrue(command.get("helloOk"))) {
      reply.put("helloOk", true);
    }
    reply
        .append("maxBsonObjectSize", StoreLimits.DOCUMENT_BYTES_MAX)
        .append("maxMessageSizeBytes", StoreLimits.MESSAGE_BYTES_MAX)
        .append("maxWriteBatchSize", StoreLimits.WRITE_BATCH_MAX)
        .append("localTime", now)
        .append("minWireVersion", 0)
        .append("maxWireVersion", WIRE_VERSION_MAX)
        .append("readOnly", false);
    Utils.markOkay(reply);
    return reply;
  }

  static Document buildInfo() {
    var reply =
        new Document("version", VERSION)
            .append("gitVersion", "embedded")
            .append("modules", List.of())
            .append("versionArray", VERSION_PARTS)
            .append("bits", Long.SIZE)
            .append("debug", false)
            .append("maxBsonObjectSize", StoreLimits.DOCUMENT_BYTES_MAX);
    Utils.markOkay(reply);
    return reply;
  }

  static Document connectionStatus() {
    var reply =
        new Document(
            "authInfo",
            new Document("authenticatedUsers", List.of())
                .append("authenticatedUserRoles", List.of()));
    Utils.markOkay(reply);
    return reply;
  }

  static String address(Channel channel) {
    return channel.remoteAddress() instanceof InetSocketAddress address
        ? address.getAddress().getHostAddress() + ":" + address.getPort()
        : String.valueOf(channel.remoteAddress());
  }
}
