package io.chatplatform.realtime.inbound;

import io.chatplatform.application.inbound.Delivery;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisKeys;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.StreamEntryBinary;

/// Reads partitions' streams through the consumer group. Because a partition has one reader at a
/// time, all readers share one consumer name: what a dead one left pending is simply the next one's
/// own. What this one has not told the queue yet when it dies is handed out once more.
public final class PartitionReader implements AutoCloseable {
  private static final byte[] GROUP = bytes(RedisKeys.INBOUND_GROUP);
  private static final byte[] CONSUMER = bytes("reader");
  private static final int TOGETHER = 2_000;
  private static final int BLOCK_MILLIS = 500;
  private static final long DEAD_KEPT = 100_000;
  private final RedisConnections redis;
  private final Set<Integer> grouped = new HashSet<>();
  private final Map<Integer, List<byte[]>> done = new LinkedHashMap<>();
  private @Nullable Jedis connection;

  @Inject
  public PartitionReader(RedisConnections redis) {
    this.redis = redis;
  }

  /// Waits a moment for new entries.
  List<Entry> readNew(Collection<Integer> partitions) {
    return read(
        partitions,
        StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY,
        XReadGroupParams.xReadGroupParams().block(BLOCK_MILLIS));
  }

  /// What was handed out before and not acknowledged.
  List<Entry> readUnfinished(Collection<Integer> partitions) {
    return read(partitions, new StreamEntryID(0, 0), XReadGroupParams.xReadGroupParams());
  }

  /// They are done. The queue is told so along with the next read, or by `flush`.
  void acknowledge(List<Entry> entries) {
    entries.forEach(entry ->
        done.computeIfAbsent(entry.partition(), partition -> new ArrayList<>())
            .add(bytes(entry.id().toString())));
  }

  /// Tells the queue now what is done: before somebody else reads these partitions.
  void flush() {
    if (!done.isEmpty()) {
      try (var pipeline = new Pipeline(connection().getConnection())) {
        sendDone(pipeline);
        pipeline.sync();
      }
      done.clear();
    }
  }

  private void sendDone(Pipeline pipeline) {
    done.forEach((partition, ids) -> {
      byte[] stream = bytes(RedisKeys.inbound(partition));
      byte[][] all = ids.toArray(byte[][]::new);
      pipeline.xack(stream, GROUP, all);
      pipeline.xdel(stream, all);
    });
  }

  void bury(Delivery delivery, String reason) {
    bury(EntryFields.dead(delivery, reason));
  }

  /// An entry that somebody else wrote.
  void bury(Entry foreign, String reason) {
    bury(EntryFields.dead(foreign.fields() == null ? Map.of() : foreign.fields(), reason));
  }

  private void bury(Map<byte[], byte[]> fields) {
    redis
        .pool()
        .xadd(
            bytes(RedisKeys.INBOUND_DEAD),
            XAddParams.xAddParams().maxLen(DEAD_KEPT).approximateTrimming(),
            fields);
  }

  @Override
  public void close() {
    Jedis current = connection;
    connection = null;
    grouped.clear();
    done.clear();
    if (current != null) {
      try {
        current.close();
      } catch (JedisException broken) {
        return;
      }
    }
  }

  private List<Entry> read(
      Collection<Integer> partitions, StreamEntryID from, XReadGroupParams params) {
    var streams = new IdentityHashMap<byte[], StreamEntryID>();
    Map<String, Integer> names = new LinkedHashMap<>();
    for (int partition : partitions) {
      ensureGroup(partition);
      streams.put(bytes(RedisKeys.inbound(partition)), from);
      names.put(RedisKeys.inbound(partition), partition);
    }
    params.count(Math.max(1, TOGETHER / partitions.size()));
    List<Map.Entry<byte[], List<StreamEntryBinary>>> answer = readAfterDone(params, streams);
    List<Entry> entries = new ArrayList<>();
    if (answer == null) {
      return entries;
    }
    for (var stream : answer) {
      int partition = names.getOrDefault(new String(stream.getKey(), StandardCharsets.UTF_8), -1);
      for (StreamEntryBinary entry : stream.getValue()) {
        entries.add(new Entry(partition, entry.getID(), entry.getFields()));
      }
    }
    return entries;
  }

  private @Nullable List<Map.Entry<byte[], List<StreamEntryBinary>>> readAfterDone(
      XReadGroupParams params, Map<byte[], StreamEntryID> streams) {
    try (var pipeline = new Pipeline(connection().getConnection())) {
      sendDone(pipeline);
      var answer = pipeline.xreadGroupBinary(GROUP, CONSUMER, params, streams);
      pipeline.sync();
      done.clear();
      return answer.get();
    }
  }

  private void ensureGroup(int partition) {
    if (grouped.contains(partition)) {
      return;
    }
    try {
      connection()
          .xgroupCreate(
              RedisKeys.inbound(partition), RedisKeys.INBOUND_GROUP, new StreamEntryID(0, 0), true);
    } catch (JedisDataException exists) {
      if (!String.valueOf(exists.getMessage()).startsWith("BUSYGROUP")) {
        throw exists;
      }
    }
    grouped.add(partition);
  }

  private Jedis connection() {
    Jedis current = connection;
    if (current == null) {
      current = redis.dedicated(Duration.ofMillis(BLOCK_MILLIS * 10L));
      connection = current;
    }
    return current;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// One entry of a partition's stream; its fields are gone when it was deleted meanwhile.
  record Entry(int partition, StreamEntryID id, @Nullable Map<byte[], byte[]> fields) {
    Optional<Delivery> delivery(boolean redelivered) {
      return EntryFields.delivery(fields == null ? Map.of() : fields, redelivered);
    }
  }
}
