package onlinefriday.notification.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onlinefriday.defaults.store.AtStart;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Mails that wait, were sent or were given up. A mail leaves WAITING only after the mail server has
 * taken it, so a crash between the two sends it twice, never not at all.
 */
@Component
public final class MailOutbox {
  private enum State {
    WAITING,
    SENT,
    GIVEN_UP
  }

  private static final int COUNTED_MAX = 10_000;
  private static final int REMOVED_AT_ONCE_MAX = 200;

  private final MongoCollection<Document> mails;

  public MailOutbox(MongoDatabase database) {
    this.mails = database.getCollection("mails");
    var patient = AtStart.patiently(mails);
    patient.createIndex(Indexes.ascending("state", "nextAttemptAt"));
    patient.createIndex(Indexes.ascending("state", "putAt"));
  }

  /**
   * @return false when a mail of this id was put before
   */
  public boolean put(Mail mail, Instant now) {
    try {
      mails.insertOne(
          new Document("_id", mail.id())
              .append("to", mail.to().value())
              .append("kind", mail.kind().name())
              .append("params", new Document(new HashMap<>(mail.params())))
              .append("state", State.WAITING.name())
              .append("attempts", 0)
              .append("putAt", Date.from(now))
              .append("nextAttemptAt", Date.from(now)));
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Takes the mail that has been due longest, for this sender alone.
   *
   * @param until after this others may take it
   */
  Optional<ClaimedMail> claim(Instant now, Instant until) {
    Document claimed =
        mails.findOneAndUpdate(
            and(eq("state", State.WAITING.name()), lte("nextAttemptAt", Date.from(now))),
            Updates.combine(
                Updates.inc("attempts", 1), Updates.set("nextAttemptAt", Date.from(until))),
            new FindOneAndUpdateOptions()
                .sort(Sorts.ascending("nextAttemptAt"))
                .returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(claimed).map(MailOutbox::claimed);
  }

  void sent(String id, Instant at) {
    settle(id, Updates.combine(state(State.SENT), Updates.set("sentAt", Date.from(at))));
  }

  void failed(String id, String error, Instant nextAttemptAt) {
    settle(id, Updates.combine(lastError(error), nextAttempt(nextAttemptAt)));
  }

  void givenUp(String id, String error) {
    settle(id, Updates.combine(lastError(error), state(State.GIVEN_UP)));
  }

  /** How many wait, counted no further than {@link #COUNTED_MAX}. */
  long waiting() {
    return mails.countDocuments(
        eq("state", State.WAITING.name()), new CountOptions().limit(COUNTED_MAX));
  }

  /**
   * Removes mails that were put earlier than that, and were sent or given up.
   *
   * @return whether there may be more
   */
  boolean removeSome(Instant put) {
    return removeSome(State.SENT, put) | removeSome(State.GIVEN_UP, put);
  }

  private boolean removeSome(State settled, Instant put) {
    List<String> old =
        AtStart.patiently(mails)
            .find(and(eq("state", settled.name()), lt("putAt", Date.from(put))))
            .sort(Sorts.ascending("state", "putAt"))
            .projection(Projections.include("_id"))
            .limit(REMOVED_AT_ONCE_MAX)
            .map(mail -> mail.getString("_id"))
            .into(new ArrayList<>());
    if (!old.isEmpty()) {
      mails.deleteMany(in("_id", old));
    }
    return old.size() == REMOVED_AT_ONCE_MAX;
  }

  private void settle(String id, Bson change) {
    mails.updateOne(and(eq(id), eq("state", State.WAITING.name())), change);
  }

  private static Bson state(State state) {
    return Updates.set("state", state.name());
  }

  private static Bson lastError(String error) {
    return Updates.set("lastError", error);
  }

  private static Bson nextAttempt(Instant at) {
    return Updates.set("nextAttemptAt", Date.from(at));
  }

  private static ClaimedMail claimed(Document document) {
    Map<String, String> params = new HashMap<>();
    document
        .get("params", Document.class)
        .forEach((name, value) -> params.put(name, (String) value));
    Mail mail =
        new Mail(
            document.getString("_id"),
            new EmailAddress(document.getString("to")),
            MailKind.valueOf(document.getString("kind")),
            params);
    return new ClaimedMail(mail, document.getInteger("attempts"));
  }
}
