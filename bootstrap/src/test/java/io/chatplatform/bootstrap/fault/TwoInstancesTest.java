package io.chatplatform.bootstrap.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.Business;
import io.chatplatform.bootstrap.client.SocketClient;
import io.chatplatform.bootstrap.client.Webhooks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Two processes on one PostgreSQL and one Redis are one platform. The kill comes last: it leaves
/// one of them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int PAGES = 8;
  private static final int MESSAGES_EACH = 60;
  private SharedStores stores;
  private RunningPlatform first;
  private RunningPlatform second;

  TwoInstancesTest(@TempDir Path home) {
    stores = SharedStores.start(home);
    first = stores.instance("first");
    second = stores.instance("second");
  }

  @BeforeAll
  void start() {
    // Side by side: also the migrations have to stand that.
    CompletableFuture.allOf(
            CompletableFuture.runAsync(first::start), CompletableFuture.runAsync(second::start))
        .join();
  }

  @AfterAll
  void stop() {
    first.close();
    second.close();
    stores.close();
  }

  @Test
  @Order(1)
  void aWebhookPostedToOneArrivesOnceAtTheOthersSocket() {
    Business business = Business.register(first.client());
    String page = Business.uniqueNumber();
    business.connectPage(page);
    try (var socket = SocketClient.bearing(second.client().base(), "", business.token())) {
      var text = new Webhooks.Text(page, "77", "m_1_" + page, "hello over there", Instant.now());
      Webhooks.post(first.client(), text).expect(200);
      Webhooks.post(second.client(), text).expect(200);
      Webhooks.post(
              first.client(),
              new Webhooks.Text(page, "77", "m_2_" + page, "and after", Instant.now()))
          .expect(200);
      await().atMost(SOON).until(() -> socket.texts().contains("and after"));
      assertThat(socket.texts()).containsExactly("hello over there", "and after");
    }
  }

  @Test
  @Order(2)
  void aReplyIsSentOnce() {
    Business business = Business.register(first.client());
    String page = Business.uniqueNumber();
    business.connectPage(page);
    Webhooks.post(
            first.client(),
            new Webhooks.Text(page, "78", "m_q_" + page, "a question", Instant.now()))
        .expect(200);
    await().atMost(SOON).until(() -> !chats(business).isEmpty());
    String chat = chats(business).get(0).path("id").asString();
    List<String> replies = IntStream.range(0, 10).mapToObj(i -> "reply " + i + " " + page).toList();
    for (int i = 0; i < replies.size(); i++) {
      business
          .owner()
          .movedTo((i % 2 == 0 ? first : second).port())
          .post(
              "/api/messages/chat/" + chat,
              Map.of("messageText", replies.get(i), "messageType", "text"))
          .expect(201);
    }
    await().atMost(SOON).until(() -> stores.graph().sent(page).size() >= replies.size());
    await()
        .during(Duration.ofSeconds(2))
        .atMost(SOON)
        .untilAsserted(() -> {
          for (int i = 0; i < replies.size(); i++) {
            assertThat(stores.graph().sent(page).get(i)).contains(replies.get(i));
          }
          assertThat(stores.graph().sent(page)).hasSize(replies.size());
        });
  }

  @Test
  @Order(3)
  void aSessionThatEndsAtOneClosesItsSocketAtTheOther() {
    Business business = Business.register(first.client());
    try (var socket = SocketClient.bearing(second.client().base(), "", business.token())) {
      business.owner().post("/api/auth/logout", Map.of()).expect(204);
      assertThat(socket.closeCode()).isEqualTo(4401);
    }
    business.owner().movedTo(second.port()).get("/api/auth/profile").expect(401);
  }

  @Test
  @Order(4)
  void oneTakesOverWhatTheOtherWasAtWhenItWasKilled() throws Exception {
    Business business = Business.register(first.client());
    String tenant = business.tenantId();
    Instant from = Instant.now().minus(Duration.ofHours(1));
    List<List<Webhooks.Text>> conversations =
        Stream.generate(Business::uniqueNumber)
            .limit(PAGES)
            .map(page -> {
              business.connectPage(page);
              return Posters.conversation(page, page + "0", MESSAGES_EACH, from);
            })
            .toList();
    var posters = new Posters();
    CompletableFuture<Void> posting =
        posters.post(
            conversations, i -> (i % 2 == 0 ? first : second).client(), client -> second.client());
    await().atMost(SOON).until(() -> posters.acknowledged() >= PAGES * MESSAGES_EACH / 3);

    first.kill();
    posting.get(60, TimeUnit.SECONDS);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> stores.messages().count(tenant) >= (long) PAGES * MESSAGES_EACH);
    for (List<Webhooks.Text> texts : conversations) {
      String customer = texts.getFirst().customer();
      List<String> sent = texts.stream().map(Webhooks.Text::mid).toList();
      assertThat(stores.messages().byTime(tenant, customer)).isEqualTo(sent);
      assertThat(stores.messages().byArrival(tenant, customer)).isEqualTo(sent);
      assertThat(stores.messages().unread(tenant, customer)).isEqualTo(MESSAGES_EACH);
    }
  }

  private static JsonNode chats(Business business) {
    return business.owner().get("/api/chats").expect(200).json().path("chats");
  }
}
