package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Collection;

/** Documents as they are stored: plain BSON. */
final class Bson {
  private static final int SMALL_DOCUMENT_BYTES = 512;
  private static final int TOO_LARGE = 10334;

  private Bson() {}

  static byte[] bytes(Document document) {
    checkDepth(document.values(), 1);
    ByteBuf buffer = Unpooled.buffer(SMALL_DOCUMENT_BYTES);
    BsonEncoder.encodeDocument(document, buffer);
    if (buffer.readableBytes() > StoreLimits.DOCUMENT_BYTES_MAX) {
      throw new MongoServerError(
          TOO_LARGE, "BSONObjectTooLarge", "A document has at most 16 MiB of BSON");
    }
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }

  private static void checkDepth(Collection<?> values, int depth) {
    if (depth > StoreLimits.DEPTH_MAX) {
      throw BsonReader.tooDeep();
    }
    for (Object value : values) {
      if (value instanceof Document inner) {
        checkDepth(inner.values(), depth + 1);
      } else if (value instanceof Collection<?> inner) {
        checkDepth(inner, depth + 1);
      }
    }
  }

  static Document document(byte[] bytes) {
    return new BsonReader(bytes, 0, bytes.length).document();
  }
}
