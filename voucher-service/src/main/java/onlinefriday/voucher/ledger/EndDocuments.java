package onlinefriday.voucher.ledger;

import static onlinefriday.voucher.ledger.EntryDocuments.AT;
import static onlinefriday.voucher.ledger.EntryDocuments.KEY;
import static onlinefriday.voucher.ledger.EntryDocuments.PARTNER;
import static onlinefriday.voucher.ledger.EntryDocuments.PUBLISHER;
import static onlinefriday.voucher.ledger.EntryDocuments.SEQUENCE;

import java.util.Date;
import onlinefriday.voucher.ledger.End.Kind;
import org.bson.Document;

/** An end as BSON; it carries its entry, so that whoever reads it needs nothing else. */
final class EndDocuments {
  private EndDocuments() {}

  static Document write(End end) {
    return new Document("_id", end.id())
        .append("kind", end.kind().name())
        .append(KEY, end.key())
        .append("body", end.body())
        .append(PUBLISHER, end.publisher())
        .append(SEQUENCE, end.sequence())
        .append(AT, Date.from(end.at()))
        .append(PARTNER, end.entry().partnerId())
        .append("entry", EntryDocuments.write(end.entry()));
  }

  static End read(Document document) {
    return new End(
        Kind.valueOf(document.getString("kind")),
        EntryDocuments.read(document.get("entry", Document.class)),
        document.getString(KEY),
        document.getString("body"),
        document.getString(PUBLISHER),
        document.getLong(SEQUENCE),
        document.getDate(AT).toInstant());
  }
}
