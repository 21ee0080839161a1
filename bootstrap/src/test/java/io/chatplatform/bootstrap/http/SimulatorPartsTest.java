package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A channel that brings its own simulator, played from both sides.
class SimulatorPartsTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private final ApiClient phone = SharedPlatform.anyone();

  @Test
  void thePageOfPhonesKnowsTheParts() {
    JsonNode parts = phone.get("/simulator/parts").expect(200).json().path("parts");

    assertThat(parts.valueStream().map(part -> part.path("channel").asString()))
        .contains("telegram");
    phone.get("/simulator/telegram").expect(200);
    phone.get("/simulator/telegram/phone.js").expect(200);
    phone.get("/simulator/telegram/nothing-here").expect(404);
  }

  @Test
  void aConversationGoesThereAndBack() {
    JsonNode bot =
        phone.post("/simulator/telegram/api/bots", Map.of("name", "Shop")).expect(201).json();
    String id = bot.path("id").asString();
    Business business = Business.register(phone);
    connect(business, id, bot.path("token").asString());

    phone
        .post("/simulator/telegram/api/messages", Map.of("bot", id, "chat", "42", "text", "Hello?"))
        .expect(201);
    await().atMost(SOON).until(() -> chats(business).size() == 1);
    String chat = chats(business).path(0).path("id").asString();
    business
        .owner()
        .post("/api/messages/chat/" + chat, Map.of("messageText", "Good morning!"))
        .expect(201);

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(state(id)).contains("\"text\":\"Hello?\"", "\"text\":\"Good morning!\""));
  }

  /// The account's events are asked for in the background.
  private void connect(Business business, String id, String token) {
    business
        .owner()
        .post(
            "/api/social-connections",
            Map.of("platform", "telegram", "platformAccountId", id, "accessToken", token))
        .expect(201);
    await().atMost(SOON).until(() -> bot(id).path("isConnected").asBoolean());
  }

  private String state(String id) {
    return bot(id).toString();
  }

  private JsonNode bot(String id) {
    return phone
        .get("/simulator/telegram/api/state")
        .expect(200)
        .json()
        .path("bots")
        .valueStream()
        .filter(bot -> bot.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode chats(Business business) {
    return business.owner().get("/api/chats").expect(200).json().path("chats");
  }
}
