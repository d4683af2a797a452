package onlinefriday.voucher.ledger;

import java.time.Instant;
import java.util.Date;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An entry as BSON. */
final class EntryDocuments {
  static final String ORDER = "order";
  static final String KEY = "key";
  static final String PUBLISHER = "publisher";
  static final String SEQUENCE = "seq";
  static final String EXPIRES = "expires";
  static final String PARTNER = "partner";

  /** BSON dates are milliseconds; window edges are exact to the nanosecond before that. */
  static final String AT = "at";

  private EntryDocuments() {}

  static Document write(Entry entry) {
    Document document = redeemed(entry);
    if (entry.expiresAt() != null) {
      document.append(EXPIRES, Date.from(entry.expiresAt())); // only holds, the index is sparse
    }
    return document;
  }

  private static Document redeemed(Entry entry) {
    return new Document("_id", entry.id())
        .append(ORDER, entry.order())
        .append(KEY, entry.key())
        .append("body", entry.body())
        .append(PUBLISHER, entry.publisher())
        .append(SEQUENCE, entry.sequence())
        .append(AT, Date.from(entry.at()))
        .append("edition", entry.editionId())
        .append("campaign", entry.campaignId())
        .append("pool", entry.pool())
        .append("code", entry.code())
        .append(PARTNER, entry.partnerId())
        .append("orderRef", entry.orderRef())
        .append("shopper", entry.shopper())
        .append("slot", entry.slot())
        .append("merchant", entry.merchantId())
        .append("province", entry.province())
        .append("payment", entry.paymentMethod().name())
        .append("amount", entry.amount())
        .append("discount", entry.discount())
        .append("vnGoods", entry.vietnameseGoodsAmount());
  }

  static Entry read(Document document) {
    return new Entry(
        document.getString("_id"),
        document.getString(ORDER),
        document.getString(KEY),
        document.getString("body"),
        document.getString(PUBLISHER),
        document.getLong(SEQUENCE),
        document.getDate(AT).toInstant(),
        document.getString("edition"),
        document.getString("campaign"),
        document.getString("pool"),
        document.getString("code"),
        document.getString(PARTNER),
        document.getString("orderRef"),
        document.getString("shopper"),
        document.getInteger("slot"),
        document.getString("merchant"),
        document.getString("province"),
        PaymentMethod.valueOf(document.getString("payment")),
        document.getLong("amount"),
        document.getLong("discount"),
        document.getLong("vnGoods"),
        instant(document.getDate(EXPIRES)));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
