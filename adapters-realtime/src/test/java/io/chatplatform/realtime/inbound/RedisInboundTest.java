package io.chatplatform.realtime.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.chatplatform.application.channel.ChannelWebhook.Part;
import io.chatplatform.application.inbound.Delivery;
import io.chatplatform.application.inbound.DeliveryOutcome;
import io.chatplatform.application.inbound.port.in.ProcessDeliveries;
import io.chatplatform.application.inbound.port.out.InboundQueue.QueueUnavailable;
import io.chatplatform.application.transaction.StoreUnavailable;
import io.chatplatform.realtime.RedisConnections;
import io.chatplatform.realtime.RedisKeys;
import io.chatplatform.realtime.TestRedis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.params.XAddParams;

/// Queue, leases and worker together: nothing lost, in order, shared among instances.
class RedisInboundTest {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final Instant NOW = Instant.parse("2026-09-14T10:00:00Z");
  private final RedisConnections redis = TestRedis.connect();
  private final RedisInboundQueue queue = new RedisInboundQueue(redis);
  private final List<String> processed = new CopyOnWriteArrayList<>();
  private final List<InboundWorker> workers = new ArrayList<>();

  @BeforeEach
  void start() {
    redis.pool().flushAll();
    queue.start();
  }

  @AfterEach
  void stop() {
    workers.forEach(InboundWorker::close);
    queue.close();
    redis.close();
  }

  @Test
  void oneAccountsBodiesComeInOrderWhateverElseComes() {
    for (int i = 0; i < 100; i++) {
      append("account " + i % 5, "a" + i % 5 + " " + i);
    }
    worker(this::done);
    await().atMost(SOON).until(() -> processed.size() == 100);
    for (int account = 0; account < 5; account++) {
      String prefix = "a" + account + " ";
      List<String> own = processed.stream().filter(body -> body.startsWith(prefix)).toList();
      int first = account;
      assertThat(own)
          .isEqualTo(IntStream.range(0, 20).mapToObj(i -> prefix + (first + i * 5)).toList());
    }
    await().atMost(SOON).until(() -> waiting() == 0);
  }

  @Test
  void whatADeadReaderLeftUnacknowledgedComesFirstAndIsMarked() {
    append("account", "one");
    append("account", "two");
    int partition = InboundPartitions.of(new Part("account", new byte[0]));
    try (var dead = new PartitionReader(redis)) {
      assertThat(dead.readNew(List.of(partition))).hasSize(2);
    }
    append("account", "three");
    worker(deliveries -> {
      deliveries.forEach(
          delivery -> processed.add(body(delivery) + (delivery.redelivered() ? " again" : "")));
      return doneAll(deliveries);
    });
    await().atMost(SOON).until(() -> processed.size() == 3);
    assertThat(processed).containsExactly("one again", "two again", "three");
  }

  @Test
  void poisonGoesToTheDeadLettersWithItsReasonAndStopsNobody() {
    append("account", "good");
    append("account", "bad");
    append("account", "fine");
    worker(deliveries -> {
      done(deliveries);
      return deliveries.stream()
          .<DeliveryOutcome>map(delivery ->
              body(delivery).equals("bad")
                  ? new DeliveryOutcome.Poisonous("tastes bad")
                  : new DeliveryOutcome.Done())
          .toList();
    });
    await().atMost(SOON).until(() -> waiting() == 0);
    assertThat(processed).containsExactly("good", "bad", "fine");
    assertThat(dead()).singleElement().asString().contains("bad", "tastes bad");
  }

  @Test
  void anEntryThatIsNoneOfOursGoesToTheDeadLettersToo() {
    int partition = InboundPartitions.of(new Part("account", new byte[0]));
    redis.pool().xadd(RedisKeys.inbound(partition), XAddParams.xAddParams(), Map.of("x", "y"));
    append("account", "after it");
    worker(this::done);
    await().atMost(SOON).until(() -> processed.contains("after it"));
    await().atMost(SOON).until(() -> waiting() == 0);
    assertThat(dead()).hasSize(1);
  }

  @Test
  void whileTheStoreIsAwayNothingIsGivenUp() {
    append("account", "patient");
    List<String> attempts = new CopyOnWriteArrayList<>();
    worker(deliveries -> {
      attempts.add("try");
      if (attempts.size() < 3) {
        throw new StoreUnavailable("away", new IllegalStateException("away"));
      }
      return done(deliveries);
    });
    await().atMost(SOON).until(() -> processed.size() == 1);
    await().atMost(SOON).until(() -> waiting() == 0);
    assertThat(dead()).isEmpty();
  }

  @Test
  void aBugInProcessingIsTriedAgain() {
    append("account", "unlucky");
    List<String> attempts = new CopyOnWriteArrayList<>();
    worker(deliveries -> {
      attempts.add("try");
      if (attempts.size() == 1) {
        throw new IllegalStateException("a bug");
      }
      return done(deliveries);
    });
    await().atMost(SOON).until(() -> processed.contains("unlucky"));
  }

  @Test
  void instancesShareThePartitionsAndOneTakesOverWhatAnotherLeaves() {
    var first = new PartitionLeases(redis);
    var second = new PartitionLeases(redis);
    assertThat(first.rebalance()).hasSize(InboundPartitions.COUNT);
    assertThat(second.rebalance()).isEmpty();
    first.rebalance();
    second.rebalance();
    assertThat(first.held()).hasSize(InboundPartitions.COUNT / 2);
    assertThat(second.held())
        .hasSize(InboundPartitions.COUNT / 2)
        .doesNotContainAnyElementsOf(first.held());

    first.releaseAll();
    second.rebalance();
    assertThat(second.held()).hasSize(InboundPartitions.COUNT);
  }

  @Test
  void whatIsDoneWhileItStopsIsNotHandedOutAgain() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    append("account", "the last one");
    worker(deliveries -> {
      begun.countDown();
      awaitLatch(goOn);
      return done(deliveries);
    });
    awaitLatch(begun);
    Thread closing = Thread.ofVirtual().start(workers.getFirst()::close);
    await().atMost(SOON).until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    goOn.countDown();
    closing.join();

    assertThat(processed).containsExactly("the last one");
    assertThat(waiting()).isZero();
  }

  @Test
  void aDeadInstancesPartitionsFallFree() {
    var dead = new PartitionLeases(redis);
    dead.rebalance();
    var living = new PartitionLeases(redis);
    await()
        .atMost(PartitionLeases.LIFETIME.plusSeconds(5))
        .until(() -> {
          living.rebalance();
          return living.held().size() == InboundPartitions.COUNT;
        });
    dead.renew();
    assertThat(dead.held()).isEmpty();
  }

  @Test
  void withoutRedisAppendingSaysSoAtOnce() {
    try (var away = TestRedis.away();
        var cutOff = new RedisInboundQueue(away)) {
      cutOff.start();
      Part part = new Part("account", new byte[] {1});
      assertThatThrownBy(() -> cutOff.append("meta", List.of(part), NOW))
          .isInstanceOf(QueueUnavailable.class);
    }
  }

  private void append(String account, String body) {
    queue.append("meta", List.of(new Part(account, body.getBytes(StandardCharsets.UTF_8))), NOW);
  }

  private void worker(ProcessDeliveries processing) {
    var worker =
        new InboundWorker(new PartitionLeases(redis), new PartitionReader(redis), processing);
    workers.add(worker);
    worker.start();
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private List<DeliveryOutcome> done(List<Delivery> deliveries) {
    deliveries.forEach(delivery -> processed.add(body(delivery)));
    return doneAll(deliveries);
  }

  private static List<DeliveryOutcome> doneAll(List<Delivery> deliveries) {
    return Stream.<DeliveryOutcome>generate(DeliveryOutcome.Done::new)
        .limit(deliveries.size())
        .toList();
  }

  private static String body(Delivery delivery) {
    return new String(delivery.body(), StandardCharsets.UTF_8);
  }

  private long waiting() {
    return IntStream.range(0, InboundPartitions.COUNT)
        .mapToLong(partition -> redis.pool().xlen(RedisKeys.inbound(partition)))
        .sum();
  }

  private List<String> dead() {
    return redis.pool().xrange(RedisKeys.INBOUND_DEAD, "-", "+").stream()
        .map(entry -> entry.getFields().toString())
        .toList();
  }
}
