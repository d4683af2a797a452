package onlinefriday.voucher.ledger;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;

/** Writes an end; it carries its entry, so that whoever reads it needs nothing else. */
final class EndCodec implements Codec<End> {
  private final DocumentCodec documents = new DocumentCodec();
  private final EntryCodec entries = new EntryCodec();

  @Override
  public void encode(BsonWriter bson, End end, EncoderContext context) {
    bson.writeStartDocument();
    bson.writeString("_id", end.id());
    bson.writeString(EndDocuments.KIND, end.kind().name());
    bson.writeString(EntryDocuments.KEY, end.key());
    bson.writeString(EntryDocuments.BODY, end.body());
    bson.writeString(EntryDocuments.PUBLISHER, end.publisher());
    bson.writeInt64(EntryDocuments.SEQUENCE, end.sequence());
    bson.writeDateTime(EntryDocuments.AT, end.at().toEpochMilli());
    bson.writeString(EntryDocuments.PARTNER, end.entry().partnerId());
    bson.writeName(EndDocuments.ENTRY);
    entries.encode(bson, end.entry(), context);
    bson.writeEndDocument();
  }

  @Override
  public End decode(BsonReader reader, DecoderContext context) {
    return EndDocuments.read(documents.decode(reader, context));
  }

  @Override
  public Class<End> getEncoderClass() {
    return End.class;
  }
}
