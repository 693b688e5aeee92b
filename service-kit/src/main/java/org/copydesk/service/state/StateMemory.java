package org.copydesk.service.state;

import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/// What all RocksDB stores of a service may take together, beside the heap: blocks that were read,
/// and records that are not on disk yet. By itself Kafka Streams gives each store of each partition
/// 50 MB for the one and up to 48 MB for the other, and a window store as much for each of its
/// segments, so that an instance grows with its partitions.
public final class StateMemory {
  private static final String KEY = "copydesk.state.memory";
  private static final int FROM_MEBIBYTES = 20;

  /// A store sets this aside in eighths, so that dozens of stores find room.
  private static final long STORE_BUFFER_BYTES = 4L << FROM_MEBIBYTES;

  private final long bytes;
  private @Nullable Cache cache;
  private @Nullable WriteBufferManager buffers;

  private StateMemory(long bytes) {
    this.bytes = bytes;
  }

  /// The configuration of a Streams application whose stores share so much.
  public static Map<String, Object> config(int mebibytes) {
    return Map.of(
        KEY,
        new StateMemory((long) mebibytes << FROM_MEBIBYTES),
        StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG,
        Shared.class);
  }

  /// Loads RocksDB's native library beside what the caller does next; without it the first store
  /// that is opened waits for it.
  public static void loadLibrary() {
    Thread.ofPlatform().daemon().name("load-rocksdb").start(RocksDB::loadLibrary);
  }

  private synchronized void share(Options options) {
    if (cache == null || buffers == null) {
      cache = new LRUCache(bytes);
      buffers = new WriteBufferManager(bytes / 2, cache);
    }
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(cache);
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(buffers);
    options.setWriteBufferSize(STORE_BUFFER_BYTES);
  }

  /// How Kafka Streams asks for the options of a store.
  public static final class Shared implements RocksDBConfigSetter {
    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
      if (configs.get(KEY) instanceof StateMemory memory) {
        memory.share(options);
      }
    }

    /// What is shared lasts as long as the process.
    @Override
    public void close(String store, Options options) {}
  }
}
