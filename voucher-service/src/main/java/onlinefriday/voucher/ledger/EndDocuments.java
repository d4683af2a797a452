package onlinefriday.voucher.ledger;

import static onlinefriday.voucher.ledger.EntryDocuments.AT;
import static onlinefriday.voucher.ledger.EntryDocuments.BODY;
import static onlinefriday.voucher.ledger.EntryDocuments.KEY;
import static onlinefriday.voucher.ledger.EntryDocuments.PUBLISHER;
import static onlinefriday.voucher.ledger.EntryDocuments.SEQUENCE;

import onlinefriday.voucher.ledger.End.Kind;
import org.bson.Document;

/** An end as it is read; {@link EndCodec} writes it. */
final class EndDocuments {
  static final String KIND = "kind";
  static final String ENTRY = "entry";

  private EndDocuments() {}

  static End read(Document document) {
    return new End(
        Kind.valueOf(document.getString(KIND)),
        EntryDocuments.read(document.get(ENTRY, Document.class)),
        document.getString(KEY),
        document.getString(BODY),
        document.getString(PUBLISHER),
        document.getLong(SEQUENCE),
        document.getDate(AT).toInstant());
  }
}
