package io.chatplatform.realtime.inbound;

import io.chatplatform.application.channel.ChannelWebhook.Part;
import io.chatplatform.application.inbound.port.out.InboundQueue;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.XAddParams;

/// Appends webhook bodies to the partitions' streams. One thread writes for all requests: what
/// waits together goes out in one pipeline, and so shares one fsync of the server. Durable as Redis
/// is told to be (`appendfsync`). Each request gets its answer: what Redis says, or that Redis did
/// not answer in time, or that the server stops.
@Singleton
public final class RedisInboundQueue implements InboundQueue, Runnable, AutoCloseable {
  private static final int WAITING_MAX = 4_096;
  private static final int TOGETHER_MAX = 512;
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
  private static final Duration REST_AFTER_FAILURE = Duration.ofMillis(500);
  private final RedisConnections redis;
  private final BlockingQueue<Append> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final AtomicLong restingUntil = new AtomicLong(System.nanoTime());
  private final Thread thread = Thread.ofPlatform().daemon().name("inbound-append").unstarted(this);
  private volatile boolean stopping;

  @Inject
  public RedisInboundQueue(RedisConnections redis) {
    this.redis = redis;
  }

  public void start() {
    thread.start();
  }

  @Override
  public void append(String webhook, List<Part> parts, Instant receivedAt) {
    if (System.nanoTime() - restingUntil.get() < 0) {
      throw new QueueUnavailable(
          "Redis was away a moment ago", new IllegalStateException("resting"));
    }
    List<Append> appends = new ArrayList<>(parts.size());
    for (Part part : parts) {
      var append =
          new Append(
              RedisKeys.inbound(InboundPartitions.of(part)).getBytes(StandardCharsets.UTF_8),
              EntryFields.of(webhook, part.body(), receivedAt),
              new CompletableFuture<>());
      if (!waiting.offer(append)) {
        throw new QueueUnavailable(
            "too much is waiting for Redis", new IllegalStateException("full"));
      }
      appends.add(append);
    }
    if (stopping) {
      refuseAll();
    }
    appends.forEach(RedisInboundQueue::await);
  }

  @Override
  public void run() {
    Jedis connection = null;
    List<Append> together = new ArrayList<>(TOGETHER_MAX);
    while (!stopping) {
      try {
        together.clear();
        together.add(waiting.take());
        waiting.drainTo(together, TOGETHER_MAX - 1);
        if (connection == null) {
          connection = redis.dedicated(ANSWER_WITHIN);
        }
        write(connection, together);
      } catch (InterruptedException e) {
        break;
      } catch (RuntimeException | Error e) {
        restingUntil.set(System.nanoTime() + REST_AFTER_FAILURE.toNanos());
        waiting.drainTo(together);
        together.forEach(append -> append.done().completeExceptionally(e));
        close(connection);
        connection = null;
      }
    }
    close(connection);
    refuseAll();
  }

  /// Nobody waits for a thread that has ended.
  private void refuseAll() {
    List<Append> left = new ArrayList<>();
    waiting.drainTo(left);
    left.forEach(
        append -> append.done().completeExceptionally(new IllegalStateException("shutting down")));
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
  }

  private static void write(Jedis connection, List<Append> together) {
    List<Response<byte[]>> answers = new ArrayList<>(together.size());
    try (var pipeline = new Pipeline(connection.getConnection())) {
      for (Append append : together) {
        answers.add(pipeline.xadd(append.stream(), XAddParams.xAddParams(), append.fields()));
      }
      pipeline.sync();
    }
    for (int i = 0; i < together.size(); i++) {
      try {
        together.get(i).done().complete(answers.get(i).get());
      } catch (JedisException refused) {
        together.get(i).done().completeExceptionally(refused);
      }
    }
  }

  private static void await(Append append) {
    try {
      append.done().get();
    } catch (ExecutionException e) {
      throw new QueueUnavailable("Redis did not take a webhook body", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueueUnavailable("interrupted while waiting for Redis", e);
    }
  }

  private static void close(@Nullable Jedis connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (JedisException ignored) {
        // It broke before; there is nothing left to close.
        return;
      }
    }
  }

  private record Append(
      byte[] stream, Map<byte[], byte[]> fields, CompletableFuture<byte[]> done) {}
}
