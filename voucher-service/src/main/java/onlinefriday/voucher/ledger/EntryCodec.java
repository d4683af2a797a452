package onlinefriday.voucher.ledger;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;

/** Writes an entry straight to the wire: a document in between costs more than its writing. */
final class EntryCodec implements Codec<Entry> {
  private final DocumentCodec documents = new DocumentCodec();

  @Override
  public void encode(BsonWriter bson, Entry entry, EncoderContext context) {
    bson.writeStartDocument();
    bson.writeString("_id", entry.id());
    bson.writeString(EntryDocuments.ORDER, entry.order());
    bson.writeString(EntryDocuments.KEY, entry.key());
    bson.writeString(EntryDocuments.BODY, entry.body());
    bson.writeString(EntryDocuments.PUBLISHER, entry.publisher());
    bson.writeInt64(EntryDocuments.SEQUENCE, entry.sequence());
    bson.writeDateTime(EntryDocuments.AT, entry.at().toEpochMilli());
    bson.writeString(EntryDocuments.EDITION, entry.editionId());
    bson.writeString(EntryDocuments.CAMPAIGN, entry.campaignId());
    bson.writeString(EntryDocuments.POOL, entry.pool());
    bson.writeString(EntryDocuments.CODE, entry.code());
    bson.writeString(EntryDocuments.PARTNER, entry.partnerId());
    bson.writeString(EntryDocuments.ORDER_REF, entry.orderRef());
    bson.writeString(EntryDocuments.SHOPPER, entry.shopper());
    bson.writeInt32(EntryDocuments.SLOT, entry.slot());
    bson.writeString(EntryDocuments.MERCHANT, entry.merchantId());
    bson.writeString(EntryDocuments.PROVINCE, entry.province());
    bson.writeString(EntryDocuments.PAYMENT, entry.paymentMethod().name());
    bson.writeInt64(EntryDocuments.AMOUNT, entry.amount());
    bson.writeInt64(EntryDocuments.DISCOUNT, entry.discount());
    bson.writeInt64(EntryDocuments.VIETNAMESE_GOODS, entry.vietnameseGoodsAmount());
    if (entry.expiresAt() != null) { // only holds: the index is sparse
      bson.writeDateTime(EntryDocuments.EXPIRES, entry.expiresAt().toEpochMilli());
    }
    bson.writeEndDocument();
  }

  @Override
  public Entry decode(BsonReader reader, DecoderContext context) {
    return EntryDocuments.read(documents.decode(reader, context));
  }

  @Override
  public Class<Entry> getEncoderClass() {
    return Entry.class;
  }
}
