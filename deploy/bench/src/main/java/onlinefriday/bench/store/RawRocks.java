package onlinefriday.bench.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** RocksDB alone: the documents' bytes and their index entries, one synced batch for a group. */
record RawRocks(RocksDB rocks, Options options, WriteOptions synced) implements Contestant {
  private static final DocumentCodec CODEC = new DocumentCodec();
  private static final byte DOCUMENT = 0;
  private static final byte INDEX = 1;

  static RawRocks open(Path directory) throws RocksDBException {
    RocksDB.loadLibrary();
    var options =
        new Options().setCreateIfMissing(true).setCompressionType(CompressionType.LZ4_COMPRESSION);
    return new RawRocks(
        RocksDB.open(options, directory.toString()), options, new WriteOptions().setSync(true));
  }

  @Override
  public void insert(List<Document> group) throws RocksDBException {
    try (var batch = new WriteBatch()) {
      for (Document document : group) {
        String id = document.getString("_id");
        batch.put(key(DOCUMENT, id), bytes(document));
        batch.put(key(INDEX, document.getString(Documents.UNIQUE)), id.getBytes(UTF_8));
      }
      rocks.write(synced, batch);
    }
  }

  private static byte[] key(byte table, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return ByteBuffer.allocate(1 + bytes.length).put(table).put(bytes).array();
  }

  private static byte[] bytes(Document document) {
    try (var buffer = new BasicOutputBuffer();
        var writer = new BsonBinaryWriter(buffer)) {
      CODEC.encode(writer, document, EncoderContext.builder().build());
      return buffer.toByteArray();
    }
  }

  @Override
  public void close() {
    rocks.close();
    options.close();
    synced.close();
  }
}
