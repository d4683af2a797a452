package onlinefriday.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A message of a client: a command, or why it is none.
 *
 * @param legacy was sent, and is answered, in the format of before OP_MSG
 * @param quiet wants no answer
 * @param last the connection cannot go on after it
 */
record Request(
    int id,
    String database,
    Document command,
    @Nullable MongoServerError refused,
    boolean legacy,
    boolean quiet,
    boolean last) {

  static final int HEADER_BYTES = 16;

  private static final int ID_AT = 4;
  private static final int OP_QUERY = 2004;
  private static final int OP_COMPRESSED = 2012;
  private static final int OP_MSG = 2013;
  private static final int LEGACY_FIRST = 2001;
  private static final int LEGACY_LAST = 2007;
  private static final int CHECKSUM_PRESENT = 1;
  private static final int MORE_TO_COME = 2;
  private static final int FLAGS_REQUIRED = 0xFFFF;
  private static final int ILLEGAL_FLAG = 223;
  private static final int CHECKSUM_MISMATCH = 266;
  private static final int UNSUPPORTED_QUERY = 352;
  private static final int NO_DATABASE = 40571;
  private static final int TOO_LARGE = 10334;

  /** A message whose length makes no sense: nobody knows where the next begins. */
  static Request ofLength(byte[] header, int length) {
    var refused =
        BsonReader.invalid(
            "a length of " + length + " bytes; at most are " + StoreLimits.MESSAGE_BYTES_MAX);
    return new Request(id(header), "", new Document(), refused, false, false, true);
  }

  private static int id(byte[] message) {
    return new BsonReader(message, ID_AT, message.length).int32();
  }

  static Request of(byte[] message) {
    var reader = new BsonReader(message, ID_AT, message.length);
    int id = reader.int32();
    reader.int32();
    int operation = reader.int32();
    boolean legacy = operation >= LEGACY_FIRST && operation <= LEGACY_LAST;
    boolean quiet = false;
    try {
      if (operation == OP_QUERY) {
        return query(id, reader);
      }
      if (operation != OP_MSG) {
        throw Refusals.unsupported(
            operation == OP_COMPRESSED
                ? "compressed messages, and offers none"
                : "operation code " + operation + ": the driver must use OP_MSG");
      }
      int flags = reader.int32();
      quiet = (flags & MORE_TO_COME) != 0;
      return message(id, message, reader, flags);
    } catch (MongoServerError e) {
      return new Request(id, "", new Document(), e, legacy, quiet, false);
    }
  }

  private static Request message(int id, byte[] message, BsonReader reader, int flags) {
    if ((flags & FLAGS_REQUIRED & ~(CHECKSUM_PRESENT | MORE_TO_COME)) != 0) {
      throw new MongoServerError(
          ILLEGAL_FLAG, "IllegalOpMsgFlag", "Message contains illegal flags value: " + flags);
    }
    if ((flags & CHECKSUM_PRESENT) != 0) {
      checkSum(message);
      reader.narrow(message.length - reader.at() - Integer.BYTES);
    }
    Document command = null;
    var sequences = new Document();
    while (reader.hasMore()) {
      byte kind = reader.octet();
      if (kind == 0 && command == null) {
        command = bounded(reader);
      } else if (kind == 1) {
        sequence(reader, sequences);
      } else {
        throw Refusals.failedToParse("Unknown or repeated section kind " + kind);
      }
    }
    if (command == null || command.isEmpty()) {
      throw Refusals.failedToParse("A message needs a section with a command");
    }
    for (String name : sequences.keySet()) {
      if (command.put(name, sequences.get(name)) != null) {
        throw Refusals.failedToParse("Field " + name + " is in the command and in a sequence");
      }
    }
    boolean quiet = (flags & MORE_TO_COME) != 0;
    return new Request(id, database(command), command, null, false, quiet, false);
  }

  private static String database(Document command) {
    if (command.get("$db") instanceof String name) {
      return name;
    }
    throw new MongoServerError(NO_DATABASE, "OP_MSG requests require a $db argument");
  }

  private static void checkSum(byte[] message) {
    int until = message.length - Integer.BYTES;
    var sum = new CRC32C();
    sum.update(message, 0, Math.max(until, 0));
    if ((int) sum.getValue() != new BsonReader(message, until, message.length).int32()) {
      throw new MongoServerError(
          CHECKSUM_MISMATCH, "ChecksumMismatch", "OP_MSG checksum does not match contents");
    }
  }

  private static Document bounded(BsonReader reader) {
    int start = reader.at();
    Document document = reader.document();
    if (reader.at() - start > StoreLimits.COMMAND_BYTES_MAX) {
      throw new MongoServerError(
          TOO_LARGE, "BSONObjectTooLarge", "A document has at most 16 MiB of BSON");
    }
    return document;
  }

  private static void sequence(BsonReader reader, Document sequences) {
    int length = reader.int32() - Integer.BYTES;
    int outer = reader.narrow(length);
    String name = reader.name();
    List<Document> documents = new ArrayList<>();
    while (reader.hasMore()) {
      documents.add(bounded(reader));
    }
    reader.widen(outer);
    if (sequences.put(name, documents) != null) {
      throw Refusals.failedToParse("Document sequence " + name + " is there twice");
    }
  }

  /** Only the first greeting of older drivers is still sent so. */
  private static Request query(int id, BsonReader reader) {
    reader.int32();
    String[] namespace = reader.name().split("\\.", 2);
    reader.int32();
    reader.int32();
    Document query = bounded(reader);
    Document command = query.get("$query") instanceof Document wrapped ? wrapped : query;
    boolean greeting =
        namespace.length == 2
            && namespace[1].equals("$cmd")
            && !command.isEmpty()
            && CommandFields.GREETINGS.contains(command.keySet().iterator().next());
    if (!greeting) {
      throw new MongoServerError(
          UNSUPPORTED_QUERY,
          "UnsupportedOpQueryCommand",
          "OP_QUERY is no longer supported but for hello and isMaster: "
              + Arrays.toString(namespace));
    }
    return new Request(id, namespace[0], command, null, true, false, false);
  }
}
