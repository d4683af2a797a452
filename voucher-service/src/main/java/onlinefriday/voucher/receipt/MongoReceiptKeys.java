package onlinefriday.voucher.receipt;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The keys in MongoDB; the private part is a field of its own, so that it can be taken out. */
@Component
final class MongoReceiptKeys implements ReceiptKeys {
  private static final String NUMBER = "_id";
  private static final String SIGNS_FROM = "signsFrom";
  private static final String PUBLIC = "public";
  private static final String PRIVATE = "private";

  private final MongoCollection<Document> keys;

  MongoReceiptKeys(MongoDatabase database) {
    keys = database.getCollection("receipt.keys");
  }

  @Override
  public List<ReceiptKey> all() {
    return keys.find().sort(ascending(NUMBER)).map(MongoReceiptKeys::read).into(new ArrayList<>());
  }

  @Override
  public void add(ReceiptKey key) {
    Document document =
        new Document(NUMBER, key.number())
            .append(SIGNS_FROM, Date.from(key.signsFrom()))
            .append(PUBLIC, key.jwk().toPublicJWK().toJSONString())
            .append(PRIVATE, key.jwk().toJSONString());
    try {
      keys.insertOne(document);
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  @Override
  public void retireBefore(int number) {
    keys.updateMany(and(lt(NUMBER, number), exists(PRIVATE)), unset(PRIVATE));
  }

  @Override
  public void dropBefore(int number) {
    keys.deleteMany(lt(NUMBER, number));
  }

  private static ReceiptKey read(Document document) {
    String jwk = document.getString(document.containsKey(PRIVATE) ? PRIVATE : PUBLIC);
    try {
      return new ReceiptKey(
          document.getInteger(NUMBER), document.getDate(SIGNS_FROM).toInstant(), ECKey.parse(jwk));
    } catch (ParseException e) {
      throw new IllegalStateException("a stored key is no JWK", e);
    }
  }
}
