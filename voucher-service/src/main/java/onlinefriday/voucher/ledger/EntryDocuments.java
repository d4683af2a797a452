package onlinefriday.voucher.ledger;

import java.time.Instant;
import java.util.Date;
import onlinefriday.contracts.event.RedemptionEvent.PaymentMethod;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An entry as it is read; {@link EntryCodec} writes it. */
final class EntryDocuments {
  static final String ORDER = "order";
  static final String KEY = "key";
  static final String PUBLISHER = "publisher";
  static final String SEQUENCE = "seq";
  static final String EXPIRES = "expires";
  static final String PARTNER = "partner";

  /** BSON dates are milliseconds; window edges are exact to the nanosecond before that. */
  static final String AT = "at";

  static final String BODY = "body";
  static final String EDITION = "edition";
  static final String CAMPAIGN = "campaign";
  static final String POOL = "pool";
  static final String CODE = "code";
  static final String ORDER_REF = "orderRef";
  static final String SHOPPER = "shopper";
  static final String SLOT = "slot";
  static final String MERCHANT = "merchant";
  static final String PROVINCE = "province";
  static final String PAYMENT = "payment";
  static final String AMOUNT = "amount";
  static final String DISCOUNT = "discount";
  static final String VIETNAMESE_GOODS = "vnGoods";

  private EntryDocuments() {}

  static Entry read(Document document) {
    return new Entry(
        document.getString("_id"),
        document.getString(ORDER),
        document.getString(KEY),
        document.getString(BODY),
        document.getString(PUBLISHER),
        document.getLong(SEQUENCE),
        document.getDate(AT).toInstant(),
        document.getString(EDITION),
        document.getString(CAMPAIGN),
        document.getString(POOL),
        document.getString(CODE),
        document.getString(PARTNER),
        document.getString(ORDER_REF),
        document.getString(SHOPPER),
        document.getInteger(SLOT),
        document.getString(MERCHANT),
        document.getString(PROVINCE),
        PaymentMethod.valueOf(document.getString(PAYMENT)),
        document.getLong(AMOUNT),
        document.getLong(DISCOUNT),
        document.getLong(VIETNAMESE_GOODS),
        instant(document.getDate(EXPIRES)));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
