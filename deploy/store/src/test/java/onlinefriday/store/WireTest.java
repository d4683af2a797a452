package onlinefriday.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDbPointer;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonJavaScriptWithScope;
import org.bson.BsonString;
import org.bson.BsonSymbol;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a client sends is answered, and the connection goes on as long as it can. */
class WireTest {
  @TempDir private static Path directory;
  private static RocksStore store;
  private static StoreServer server;

  private WireClient wire;

  @BeforeAll
  static void start() throws Exception {
    store = RocksStore.open(directory, Clock.systemUTC());
    server = StoreServer.start(store, 0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void connect() throws Exception {
    wire = new WireClient(server.uri());
  }

  @AfterEach
  void disconnect() throws Exception {
    wire.close();
    assertThat(store.verify()).isEmpty();
  }

  private void refused(int code, byte[] message) throws IOException {
    wire.send(message);
    BsonDocument reply = wire.reply();
    assertThat(reply.get("code")).as("%s", reply).isEqualTo(new BsonInt32(code));
    assertThat(reply.getNumber("ok").intValue()).isZero();
    assertThat(reply.getString("errmsg").getValue()).doesNotContain("Exception");
    goesOn();
  }

  private void goesOn() throws IOException {
    wire.send(wire.message(0, WireClient.command("{ping: 1}")));
    assertThat(wire.reply().getNumber("ok").intValue()).isOne();
  }

  private static BsonDocument insertOf(BsonValue value) {
    var item = new BsonDocument("_id", new BsonInt32(1)).append("v", value);
    return WireClient.command("{insert: 'items'}")
        .append("documents", new BsonArray(List.of(item)));
  }

  @Test
  void olderDriversGreetInTheOldFormat() throws IOException {
    for (String name : new String[] {"isMaster", "ismaster", "hello"}) {
      byte[] greeting = WireClient.bson(BsonDocument.parse("{" + name + ": 1, helloOk: true}"));
      wire.send(wire.query("admin.$cmd", greeting));
      assertThat(wire.reply()).containsEntry("maxWireVersion", new BsonInt32(21));
    }
    refused(352, wire.query("admin.$cmd", WireClient.bson(BsonDocument.parse("{ping: 1}"))));
    refused(352, wire.query("wire.items", WireClient.bson(new BsonDocument())));
  }

  @Test
  void operationsThatAreNotServedAreNamed() throws IOException {
    for (int operation : new int[] {1, 1000, 2001, 2002, 2005, 2006, 2007, 2010, 2012, 9999, -1}) {
      refused(
          115,
          wire.message(
              operation,
              out -> out.putInt(0).put(WireClient.bson(WireClient.command("{ping: 1}")))));
    }
  }

  @Test
  void flagsAreHonouredOrNamed() throws IOException {
    refused(223, wire.message(4, WireClient.command("{ping: 1}")));
    refused(223, wire.message(1 << 15, WireClient.command("{ping: 1}")));
    wire.send(wire.message(1 << 16, WireClient.command("{ping: 1}")));
    assertThat(wire.reply().getNumber("ok").intValue()).isOne();
    wire.send(wire.message(2, WireClient.command("{insert: 'quiet', documents: [{_id: 1}]}")));
    wire.send(wire.message(2, WireClient.command("{insert: 'quiet', documents: 1}")));
    wire.send(wire.message(0, WireClient.command("{count: 'quiet'}")));
    assertThat(wire.reply()).containsEntry("n", new BsonInt32(1));
  }

  @Test
  void checksumsAreChecked() throws IOException {
    byte[] good =
        wire.message(
            WireClient.OP_MSG,
            out ->
                out.putInt(1)
                    .put((byte) 0)
                    .put(WireClient.bson(WireClient.command("{ping: 1}")))
                    .putInt(0));
    var sum = new CRC32C();
    sum.update(good, 0, good.length - 4);
    ByteBuffer.wrap(good)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(good.length - 4, (int) sum.getValue());
    wire.send(good);
    assertThat(wire.reply().getNumber("ok").intValue()).isOne();
    good[good.length - 1] ^= 1;
    refused(266, good);
  }

  @Test
  void sectionsAreADocumentAndSequences() throws IOException {
    byte[] insert = WireClient.bson(WireClient.command("{insert: 'sections'}"));
    byte[] item = WireClient.bson(BsonDocument.parse("{_id: 1}"));
    byte[] name = "documents\0".getBytes(StandardCharsets.UTF_8);
    Consumer<ByteBuffer> sequence =
        out -> out.put((byte) 1).putInt(4 + name.length + item.length).put(name).put(item);
    wire.send(
        wire.message(
            WireClient.OP_MSG,
            out -> {
              sequence.accept(out.putInt(0));
              out.put((byte) 0).put(insert);
            }));
    assertThat(wire.reply()).containsEntry("n", new BsonInt32(1));
    refused(9, wire.message(WireClient.OP_MSG, out -> out.putInt(0).put((byte) 7).put(insert)));
    refused(9, wire.message(WireClient.OP_MSG, out -> out.putInt(0)));
    refused(
        9,
        wire.message(
            WireClient.OP_MSG,
            out -> out.putInt(0).put((byte) 0).put(insert).put((byte) 0).put(insert)));
    refused(
        9,
        wire.message(
            WireClient.OP_MSG,
            out -> {
              out.putInt(0).put((byte) 0).put(insert);
              sequence.accept(out);
              sequence.accept(out);
            }));
    refused(
        22,
        wire.message(
            WireClient.OP_MSG, out -> out.putInt(0).put((byte) 1).putInt(999).put(name).put(item)));
    refused(40571, wire.message(0, BsonDocument.parse("{ping: 1}")));
    refused(73, wire.message(0, BsonDocument.parse("{find: 'x', $db: 'a/b'}")));
  }

  @Test
  void typesWithoutAPlaceAreNamed() throws IOException {
    for (BsonValue value :
        new BsonValue[] {
          new BsonUndefined(),
          new BsonDbPointer("x", new ObjectId()),
          new BsonSymbol("x"),
          new BsonJavaScriptWithScope("x", new BsonDocument()),
          new BsonBinary((byte) 2, new byte[4]),
          new BsonBinary((byte) 5, new byte[16]),
          new BsonBinary((byte) 4, new byte[3]),
          new BsonBinary((byte) 0x80, new byte[16])
        }) {
      refused(2, wire.message(0, insertOf(value)));
    }
  }

  @Test
  void brokenBsonIsNamed() throws IOException {
    byte[] whole = wire.message(0, insertOf(new BsonString("text")));
    for (int[] change :
        new int[][] {
          {WireClient.BODY_AT, 99},
          {WireClient.BODY_AT, 1},
          {WireClient.BODY_AT + 3, 0x7F},
          {WireClient.BODY_AT + 4, 0x55}
        }) {
      byte[] broken = whole.clone();
      broken[change[0]] = (byte) change[1];
      refused(22, wire.numbered(broken));
    }
    byte[] notText = WireClient.bson(insertOf(new BsonString("ABCD")));
    int at = new String(notText, StandardCharsets.ISO_8859_1).indexOf("ABCD");
    notText[at] = (byte) 0xFF;
    refused(22, wire.message(WireClient.OP_MSG, out -> out.putInt(0).put((byte) 0).put(notText)));
  }

  @Test
  void depthIsBounded() throws IOException {
    refused(15, wire.message(0, WireClient.command("{ping: 1}").append("comment", nested(1_000))));
    wire.send(wire.message(0, insertOf(nested(100))));
    BsonDocument error = wire.reply().getArray("writeErrors").getFirst().asDocument();
    assertThat(error).containsEntry("code", new BsonInt32(15));
    wire.send(wire.message(0, insertOf(nested(99))));
    assertThat(wire.reply()).containsEntry("n", new BsonInt32(1));
  }

  private static BsonValue nested(int levels) {
    var inner = new BsonDocument();
    for (int i = 1; i < levels; i++) {
      inner = new BsonDocument("d", inner);
    }
    return inner;
  }

  @Test
  void documentThatIsTooLargeIsNamed() throws IOException {
    byte[] large = new byte[17 << 20];
    BsonDocument insert = insertOf(new BsonBinary(large));
    byte[] body = WireClient.bson(insert);
    byte[] message =
        wire.message(
            body.length + 99, WireClient.OP_MSG, out -> out.putInt(0).put((byte) 0).put(body));
    refused(10334, message);
  }

  @Test
  void lengthWithoutSenseIsAnsweredAndEndsTheConnection() throws IOException {
    for (int length : new int[] {-1, 0, 15, 48_000_001, Integer.MAX_VALUE}) {
      byte[] message = wire.message(0, WireClient.command("{ping: 1}"));
      ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).putInt(0, length);
      wire.send(message);
      assertThat(wire.reply()).containsEntry("code", new BsonInt32(22));
      assertThat(wire.ended()).isTrue();
      wire.close();
      wire = new WireClient(server.uri());
    }
  }

  @Test
  void changedBytesAreAnsweredWhateverTheyAre() throws IOException {
    long seed = Long.getLong("store.seed", System.nanoTime());
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 3_000; i++) {
      byte[] message =
          wire.message(
              0,
              WireClient.command("{find: 'items', filter: {a: {$in: [1, 'x', null]}}, limit: 1}"));
      for (int changes = random.nextInt(4); changes >= 0; changes--) {
        message[12 + random.nextInt(message.length - 12)] = (byte) random.nextInt(256);
      }
      message[16] &= ~2;
      wire.send(message);
      Map<String, BsonValue> reply = wire.reply();
      assertThat(reply).as("-Dstore.seed=%d, %d", seed, i).containsKey("ok");
      assertThat(reply.get("code")).as("%s", reply).isNotEqualTo(new BsonInt32(1));
    }
  }
}
