package onlinefriday.merchant.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way to merchants.
 *
 * @param actor who sent it
 * @param province whose rows alone are taken, as its sender is an officer there; null for all
 * @param language in which its rejected rows are explained
 * @param rows merchants in the table
 * @param done rows that were worked through
 * @param registered rows that are merchants now
 * @param existing rows whose tax code was registered already
 * @param rejected rows that are no merchant
 */
record ImportJob(
    String id,
    State state,
    String actor,
    @Nullable String province,
    String language,
    Instant receivedAt,
    @Nullable Instant finishedAt,
    int rows,
    int done,
    int registered,
    int existing,
    int rejected) {

  /** How far it has come. */
  enum State {
    RECEIVING,
    QUEUED,
    RUNNING,
    DONE,
    /** Behind the rows that are done: a fault of ours; what is done stays. */
    STOPPED
  }

  static ImportJob receiving(
      String id, String actor, @Nullable String province, String language, Instant now) {
    return new ImportJob(id, State.RECEIVING, actor, province, language, now, null, 0, 0, 0, 0, 0);
  }
}
