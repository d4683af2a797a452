package onlinefriday.store;

import java.util.ArrayList;
import java.util.List;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.IndexType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.WALRecoveryMode;

/** RocksDB's options for {@link StoreLimits}; owned by the engine, closed after it. */
final class EngineOptions implements AutoCloseable {
  private final Cache cache =
      new LRUCache(
          StoreLimits.BLOCK_CACHE_BYTES,
          StoreLimits.BLOCK_CACHE_SHARD_BITS,
          false,
          StoreLimits.BLOCK_CACHE_FILTERS_SHARE);
  private final BloomFilter bloom = new BloomFilter(StoreLimits.BLOOM_BITS_PER_KEY);
  private final List<ColumnFamilyOptions> families = new ArrayList<>();
  private final DBOptions database = new DBOptions();

  EngineOptions() {
    database
        .setCreateIfMissing(true)
        .setCreateMissingColumnFamilies(true)
        .setParanoidChecks(true)
        // a torn last record is a write nobody was told of; anything else is damage and is refused
        .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
        .setMaxTotalWalSize(StoreLimits.WAL_BYTES_MAX)
        .setDbWriteBufferSize(StoreLimits.WRITE_BUFFERS_BYTES)
        .setMaxOpenFiles(StoreLimits.OPEN_FILES_MAX)
        .setMaxBackgroundJobs(StoreLimits.BACKGROUND_THREADS)
        .setBytesPerSync(StoreLimits.SYNC_FILES_EVERY_BYTES)
        .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
        .setMaxLogFileSize(StoreLimits.INFO_LOG_BYTES_MAX)
        .setKeepLogFileNum(StoreLimits.INFO_LOG_FILES_MAX)
        .setStatsDumpPeriodSec(0);
  }

  DBOptions database() {
    return database;
  }

  List<ColumnFamilyDescriptor> families() {
    List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
    for (Table table : Table.values()) {
      descriptors.add(new ColumnFamilyDescriptor(table.family(), family()));
    }
    return descriptors;
  }

  private ColumnFamilyOptions family() {
    var blocks =
        new BlockBasedTableConfig()
            .setBlockCache(cache)
            .setBlockSize(StoreLimits.BLOCK_BYTES)
            .setFilterPolicy(bloom)
            .setCacheIndexAndFilterBlocks(true)
            // in pieces: a whole filter of a large file would not fit a shard of the cache, and
            // every check of a unique key would read it from the file again
            .setIndexType(IndexType.kTwoLevelIndexSearch)
            .setPartitionFilters(true)
            .setPinTopLevelIndexAndFilter(true)
            .setPinL0FilterAndIndexBlocksInCache(true)
            .setOptimizeFiltersForMemory(true);
    var options =
        new ColumnFamilyOptions()
            .setTableFormatConfig(blocks)
            .setCompressionType(CompressionType.LZ4_COMPRESSION)
            .setWriteBufferSize(StoreLimits.WRITE_BUFFER_BYTES)
            .setMaxWriteBufferNumber(StoreLimits.WRITE_BUFFERS_PER_TABLE_MAX)
            .setLevelCompactionDynamicLevelBytes(true);
    families.add(options);
    return options;
  }

  @Override
  public void close() {
    families.forEach(ColumnFamilyOptions::close);
    database.close();
    bloom.close();
    cache.close();
  }
}
