package onlinefriday.store;

/** Every bound of the store, with its unit. */
final class StoreLimits {
  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;

  static final long BLOCK_CACHE_BYTES = 64L * MIB;

  /** Two to this power: shards of 4 MiB, as each holds only what fits it. */
  static final int BLOCK_CACHE_SHARD_BITS = 4;

  /** What documents may not push filters and file indexes out of. */
  static final double BLOCK_CACHE_FILTERS_SHARE = 0.5;

  static final long WRITE_BUFFERS_BYTES = 64L * MIB;
  static final long WRITE_BUFFER_BYTES = 24L * MIB;
  static final int WRITE_BUFFERS_PER_TABLE_MAX = 3;
  static final long WAL_BYTES_MAX = 128L * MIB;
  static final int OPEN_FILES_MAX = 512;
  static final int BACKGROUND_THREADS = 2;
  static final int INFO_LOG_FILES_MAX = 3;
  static final long INFO_LOG_BYTES_MAX = 4L * MIB;
  static final int BLOOM_BITS_PER_KEY = 10;
  static final int BLOCK_BYTES = 8 * KIB;
  static final long SYNC_FILES_EVERY_BYTES = MIB;

  static final int KEY_BYTES_MAX = 16 * KIB;

  /** Levels of a document within another, and parts of a path; MongoDB's. */
  static final int DEPTH_MAX = 100;

  /** A message nests its documents in a command and its statements. */
  static final int MESSAGE_DEPTH_MAX = 2 * DEPTH_MAX;

  static final int DOCUMENT_BYTES_MAX = 16 * MIB;

  /** A command around a document of the largest size. */
  static final int COMMAND_BYTES_MAX = DOCUMENT_BYTES_MAX + 16 * KIB;

  static final int MESSAGE_BYTES_MAX = 48_000_000;

  /** Documents or statements of one write command. */
  static final int WRITE_BATCH_MAX = 1_000;

  static final int NAMESPACE_BYTES_MAX = 255;
  static final int DATABASE_NAME_BYTES_MAX = 63;
  static final int PIPELINE_STAGES_MAX = 100;
  static final int GROUPS_MAX = 100_000;
  static final int INDEXES_PER_COLLECTION_MAX = 64;
  static final int INDEX_FIELDS_MAX = 32;

  /** A batch beyond this is written at the next document's end. */
  static final int BATCH_BYTES_MAX = 32 * MIB;

  /** Deletes of more are done in rounds of this many documents. */
  static final int DELETE_ROUND_DOCUMENTS = 10_000;

  /** An index that is built writes its entries in pieces of this size. */
  static final int BUILD_BATCH_BYTES = 4 * MIB;

  /** Combinations of the values of $in that an index looks up one by one. */
  static final int POINTS_MAX = 10_000;

  /** Ranges of an index that are merged to serve a sort. */
  static final int MERGED_RANGES_MAX = 64;

  static final long SORT_BYTES_MAX = 64L * MIB;
  static final int FIRST_BATCH_DOCUMENTS = 101;
  static final long REPLY_BATCH_BYTES_MAX = 16L * MIB;
  static final int OPEN_CURSORS_MAX = 1_000;
  static final long CURSOR_IDLE_SECONDS = 600;
  static final int SCAN_SHAPES_MAX = 1_000;

  /** Table files are read through before anything is served up to this, the rest while it is. */
  static final long CHECKED_BEFORE_START_BYTES = 256L * MIB;

  private StoreLimits() {}
}
