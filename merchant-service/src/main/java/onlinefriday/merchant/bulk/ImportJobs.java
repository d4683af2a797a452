package onlinefriday.merchant.bulk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import onlinefriday.contracts.json.WireJson;
import onlinefriday.contracts.json.WireTime;
import onlinefriday.defaults.store.AtStart;
import onlinefriday.merchant.bulk.ImportJob.State;
import onlinefriday.merchant.registry.BulkRegistry.Registered;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Jobs, each with one worker at a time: who has claimed it and has not been silent for long. */
@Component
final class ImportJobs {
  /** A worker that is silent for so long is taken for dead. */
  static final Duration SILENCE_MAX = Duration.ofSeconds(20);

  private static final String FINISHED = "finishedAt";
  private static final String WORKER = "_worker";
  private static final String HEARD = "_heard";

  private final MongoCollection<Document> jobs;

  ImportJobs(MongoDatabase database) {
    this.jobs = database.getCollection("merchantImports");
    AtStart.patiently(jobs).createIndex(Indexes.ascending("state", "_id"));
    AtStart.patiently(jobs)
        .createIndex(Indexes.ascending(FINISHED), new IndexOptions().sparse(true));
  }

  void insert(ImportJob job) {
    Document fields = Document.parse(WireJson.mapper().writeValueAsString(job));
    Document document = new Document("_id", fields.remove("id"));
    document.putAll(fields);
    jobs.insertOne(document.append(HEARD, Date.from(job.receivedAt())));
  }

  Optional<ImportJob> find(String id) {
    return Optional.ofNullable(jobs.find(eq(id)).first()).map(ImportJobs::job);
  }

  void remove(String id) {
    jobs.deleteOne(eq(id));
  }

  /** How many are not done, counted no further than {@code max}. */
  int waiting(int max) {
    return (int) jobs.countDocuments(unfinished(), new CountOptions().limit(max));
  }

  /** Its rows are all stored. */
  void queue(String id, int rows) {
    jobs.updateOne(
        eq(id),
        Updates.combine(
            Updates.set("state", State.QUEUED.name()),
            Updates.set("rows", rows),
            Updates.set(HEARD, new Date(0))));
  }

  /** The oldest that nobody works on, if there is one. */
  Optional<ImportJob> claim(String worker, Instant now) {
    Bson free = lt(HEARD, Date.from(now.minus(SILENCE_MAX)));
    Document claimed =
        jobs.findOneAndUpdate(
            and(in("state", State.QUEUED.name(), State.RUNNING.name()), free),
            Updates.combine(
                Updates.set("state", State.RUNNING.name()),
                Updates.set(WORKER, worker),
                Updates.set(HEARD, Date.from(now))),
            new FindOneAndUpdateOptions()
                .sort(Sorts.ascending("_id"))
                .returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(claimed).map(ImportJobs::job);
  }

  /**
   * @return false when the job is somebody else's now
   */
  boolean stillMine(ImportJob job, String worker, Instant now) {
    return jobs.updateOne(mine(job, worker), Updates.set(HEARD, Date.from(now))).getMatchedCount()
        == 1;
  }

  /** For whoever comes next, without waiting out the silence. */
  void release(ImportJob job, String worker) {
    jobs.updateOne(mine(job, worker), Updates.set(HEARD, new Date(0)));
  }

  /**
   * Counts a part of the rows, once: whoever comes later finds {@code done} moved on.
   *
   * @return false when the job is somebody else's now
   */
  boolean advance(ImportJob seen, String worker, int rows, Registered how, Instant now) {
    boolean last = seen.done() + rows >= seen.rows();
    return jobs.updateOne(
                mine(seen, worker),
                Updates.combine(
                    Updates.inc("done", rows),
                    Updates.inc("registered", how.registered()),
                    Updates.inc("existing", how.existing()),
                    Updates.inc("rejected", how.rejected().size()),
                    Updates.set(HEARD, Date.from(now)),
                    last
                        ? Updates.combine(
                            Updates.set("state", State.DONE.name()),
                            Updates.set(FINISHED, WireTime.write(now)))
                        : Updates.set("state", State.RUNNING.name())))
            .getMatchedCount()
        == 1;
  }

  /** Something is wrong with these rows that trying again does not mend. */
  boolean stop(ImportJob job, String worker, Instant now) {
    Bson stopped =
        Updates.combine(
            Updates.set("state", State.STOPPED.name()), Updates.set(FINISHED, WireTime.write(now)));
    return jobs.updateOne(mine(job, worker), stopped).getMatchedCount() == 1;
  }

  /** Uploads that broke off: whoever sent them got no answer. */
  Optional<ImportJob> abandoned(Instant before) {
    Bson receiving = and(eq("state", State.RECEIVING.name()), lt(HEARD, Date.from(before)));
    return Optional.ofNullable(jobs.find(receiving).sort(Sorts.ascending("_id")).first())
        .map(ImportJobs::job);
  }

  /** One that ended no later than this; the rest of it has to go first. */
  Optional<ImportJob> ended(Instant until) {
    Bson over = lte(FINISHED, WireTime.write(until));
    return Optional.ofNullable(jobs.find(over).sort(Sorts.ascending(FINISHED)).first())
        .map(ImportJobs::job);
  }

  private static Bson unfinished() {
    return in("state", State.RECEIVING.name(), State.QUEUED.name(), State.RUNNING.name());
  }

  private static Bson mine(ImportJob job, String worker) {
    return and(eq(job.id()), eq(WORKER, worker), eq("done", job.done()));
  }

  private static ImportJob job(Document document) {
    Document fields = new Document(document);
    fields.remove(WORKER);
    fields.remove(HEARD);
    fields.put("id", fields.remove("_id"));
    return WireJson.mapper().convertValue(fields, ImportJob.class);
  }
}
