package io.chatplatform.realtime.events;

import io.chatplatform.application.realtime.StoredEvent;
import io.chatplatform.realtime.RedisConnections;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/// This instance's one subscription: to the channels that somebody here listens to. Each event is
/// decoded once, however many listen. After a broken connection all listeners are told that there
/// may be a gap.
@Singleton
public final class RedisSubscriber implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RedisSubscriber.class);
  private static final String KEEP_OPEN = "subscriber:idle";
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final long SUBSCRIBE_SECONDS = 3;
  private final RedisConnections redis;
  private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();
  private final Map<String, RawListener> rawListeners = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> subscribing = new ConcurrentHashMap<>();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("redis-subscriber").unstarted(this);
  private volatile boolean stopping;
  private volatile @Nullable Subscription subscription;

  @Inject
  public RedisSubscriber(RedisConnections redis) {
    this.redis = redis;
  }

  public void start() {
    thread.start();
  }

  /// Listens to a channel's raw messages from the start on; `onMessage` must not block.
  /// `onSubscribed` is called each time a subscription begins: what was said before it was missed.
  public void listenRaw(String channel, Consumer<String> onMessage, Runnable onSubscribed) {
    rawListeners.put(channel, new RawListener(onMessage, onSubscribed));
    subscribe(channel);
  }

  AutoCloseable listen(String channel, Listener listener) {
    var latch = subscribing.computeIfAbsent(channel, name -> new CountDownLatch(1));
    listeners.compute(
        channel,
        (name, known) -> {
          if (known != null) {
            known.add(listener);
            return known;
          }
          subscribe(channel);
          return new CopyOnWriteArrayList<>(List.of(listener));
        });
    await(latch);
    return () -> leave(channel, listener);
  }

  @Override
  public void run() {
    boolean wasOpen = false;
    while (!stopping) {
      try (Jedis connection = redis.dedicated(Duration.ZERO)) {
        var current = new Subscription(wasOpen);
        subscription = current;
        wasOpen = true;
        connection.subscribe(current, channels());
      } catch (JedisException e) {
        if (!stopping) {
          LOG.warn("the subscription broke, connecting again: {}", e.getMessage());
        }
      } finally {
        subscription = null;
      }
      pause();
    }
  }

  @Override
  public void close() {
    stopping = true;
    Subscription current = subscription;
    if (current != null) {
      try {
        current.unsubscribe();
      } catch (JedisException e) {
        LOG.debug("unsubscribing failed: {}", e.getMessage());
      }
    }
    thread.interrupt();
  }

  private String[] channels() {
    return java.util.stream.Stream.of(List.of(KEEP_OPEN), rawListeners.keySet(), listeners.keySet())
        .flatMap(java.util.Collection::stream)
        .toArray(String[]::new);
  }

  private void subscribe(String channel) {
    Subscription current = subscription;
    if (current != null) {
      current.add(channel);
    }
  }

  /// The last one out closes the door; the channel's latch is renewed for the next one in.
  private void leave(String channel, Listener listener) {
    listeners.computeIfPresent(
        channel,
        (name, known) -> {
          known.remove(listener);
          if (!known.isEmpty()) {
            return known;
          }
          subscribing.remove(channel);
          Subscription current = subscription;
          if (current != null) {
            current.drop(channel);
          }
          return null;
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(SUBSCRIBE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("not subscribed in time; events are told once Redis is back");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  record Listener(Consumer<StoredEvent> onEvent, Runnable onGap) {}

  private record RawListener(Consumer<String> onMessage, Runnable onSubscribed) {}

  private final class Subscription extends JedisPubSub {
    private final boolean afterGap;

    Subscription(boolean afterGap) {
      this.afterGap = afterGap;
    }

    /// Writes to the connection; several threads may want to at once. Before the first subscription
    /// is confirmed the connection is not ours yet: then the channel is among those subscribed
    /// first, or added on confirmation.
    synchronized void add(String channel) {
      if (isSubscribed()) {
        subscribe(channel);
      }
    }

    synchronized void drop(String channel) {
      if (isSubscribed()) {
        unsubscribe(channel);
      }
    }

    @Override
    public void onSubscribe(String channel, int count) {
      if (channel.equals(KEEP_OPEN)) {
        addMissed();
      }
      CountDownLatch latch = subscribing.get(channel);
      if (latch != null) {
        latch.countDown();
      }
      RawListener raw = rawListeners.get(channel);
      if (raw != null) {
        raw.onSubscribed().run();
      }
      if (afterGap) {
        listeners.getOrDefault(channel, List.of()).forEach(listener -> listener.onGap().run());
      }
    }

    @Override
    public void onMessage(String channel, String message) {
      RawListener raw = rawListeners.get(channel);
      if (raw != null) {
        raw.onMessage().accept(message);
        return;
      }
      List<Listener> known = listeners.get(channel);
      if (known != null) {
        StoredEvent event = EventMessage.ofPublished(message);
        known.forEach(listener -> listener.onEvent().accept(event));
      }
    }

    /// Channels that were asked for while the subscription was being made. Not the one whose
    /// confirmation brought us here: that would go round in circles.
    private synchronized void addMissed() {
      String[] missed =
          Arrays.stream(channels())
              .filter(channel -> !channel.equals(KEEP_OPEN))
              .toArray(String[]::new);
      if (missed.length > 0) {
        subscribe(missed);
      }
    }
  }
}
