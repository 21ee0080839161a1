package io.chatplatform.bootstrap.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import io.chatplatform.bootstrap.client.Webhooks;
import io.chatplatform.bootstrap.store.StoredMessages;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// kill -9 in the middle of everything, with the servers that the platform embeds.
class KillNineTest {
  private static final int CUSTOMERS = 20;
  private static final int MESSAGES_EACH = 100;
  private static final int BEFORE_THE_KILL = 700;
  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void everyAcknowledgedMessageIsStoredExactlyOnceAndInOrder(@TempDir Path home) {
    try (var platform = RunningPlatform.prepare(home, Map.of()).start()) {
      Business business = Business.register(platform.client());
      String page = Business.uniqueNumber();
      business.connectPage(page);
      List<List<Webhooks.Text>> conversations = conversations(page);
      var startedAgain = new CountDownLatch(1);
      var posters = new Posters();
      CompletableFuture<Void> posting =
          posters.post(
              conversations, i -> platform.client(), client -> after(startedAgain, client));
      await().atMost(SOON).until(() -> posters.acknowledged() >= BEFORE_THE_KILL);

      platform.kill();
      List<EmbeddedProcesses.Server> orphans = EmbeddedProcesses.in(platform.dataDir());
      assertThat(orphans).hasSize(2);
      platform.start();
      assertThat(orphans).noneMatch(EmbeddedProcesses.Server::isAlive);
      startedAgain.countDown();
      posting.join();

      assertAllStoredOnce(platform, business, conversations);
    }
  }

  private static void assertAllStoredOnce(
      RunningPlatform platform, Business business, List<List<Webhooks.Text>> conversations) {
    var stored = new StoredMessages(EmbeddedProcesses.databaseUrl(platform.dataDir()));
    String tenant = business.tenantId();
    await().atMost(SOON).until(() -> stored.count(tenant) >= (long) CUSTOMERS * MESSAGES_EACH);
    for (List<Webhooks.Text> texts : conversations) {
      String customer = texts.getFirst().customer();
      List<String> sent = texts.stream().map(Webhooks.Text::mid).toList();
      assertThat(stored.byTime(tenant, customer)).isEqualTo(sent);
      assertThat(stored.byArrival(tenant, customer)).isEqualTo(sent);
      assertThat(stored.unread(tenant, customer)).isEqualTo(MESSAGES_EACH);
    }
    int total = business.owner().get("/api/chats").expect(200).json().path("total").asInt();
    assertThat(total).isEqualTo(CUSTOMERS);
  }

  private static List<List<Webhooks.Text>> conversations(String page) {
    List<List<Webhooks.Text>> conversations = new ArrayList<>();
    Instant from = Instant.now().minus(Duration.ofHours(1));
    for (int i = 0; i < CUSTOMERS; i++) {
      conversations.add(Posters.conversation(page, Business.uniqueNumber(), MESSAGES_EACH, from));
    }
    return conversations;
  }

  private static ApiClient after(CountDownLatch startedAgain, ApiClient client) {
    try {
      startedAgain.await();
      return client;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
