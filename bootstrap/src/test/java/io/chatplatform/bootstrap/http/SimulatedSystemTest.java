package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The system that the demo plays, from both sides.
class SimulatedSystemTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  private final ApiClient page = SharedPlatform.anyone();
  private final Business business = Business.register(page);
  private final JsonNode system =
      page.post("/simulator/api/api/systems", Map.of("name", "Web shop")).expect(201).json();

  @Test
  void itsPageIsThere() {
    page.get("/simulator/api").expect(200);
    page.get("/simulator/api/system.js").expect(200);
    page.get("/simulator/api/system.css").expect(200);
    page.get("/simulator/api/nothing-here").expect(404);
    page.post("/simulator/api/hook/" + id(), Map.of("type", "ping")).expect(401);
    assertThat(page.get("/simulator/parts").expect(200).json().toString()).contains("\"api\"");
  }

  @Test
  void aPictureComesAndAnAnswerIsDelivered() {
    connect();
    post(
        Map.of(
            "type",
            "message",
            "customer",
            Map.of("id", "c-1", "name", "Noa"),
            "text",
            "This one?",
            "attachments",
            List.of(Map.of("type", "image", "mimeType", "image/png", "data", PIXEL))));
    await().atMost(SOON).until(() -> chats().size() == 1);
    String chat = "/api/messages/chat/" + chats().path(0).path("id").asString();
    await()
        .atMost(SOON)
        .until(() -> messages(chat).at("/0/attachments/0/state").asString("").equals("ready"));

    business.owner().post(chat, Map.of("messageText", "That one!")).expect(201);

    await()
        .atMost(SOON)
        .until(() ->
            messages(chat)
                .valueStream()
                .anyMatch(message -> message.path("status").asString().equals("delivered")));
    assertThat(state().toString()).contains("That one!");
  }

  @Test
  void itRefusesWhatItIsToldToRefuse() {
    connect();
    page.post("/simulator/api/api/systems/" + id() + "/answers", Map.of("status", 422)).expect(200);
    post(Map.of("type", "message", "customer", Map.of("id", "c-1"), "text", "Hello?"));
    await().atMost(SOON).until(() -> chats().size() == 1);
    String chat = "/api/messages/chat/" + chats().path(0).path("id").asString();

    business.owner().post(chat, Map.of("messageText", "Hello!")).expect(201);

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(messages(chat).toString()).contains("HTTP 422"));
  }

  private void connect() {
    business
        .owner()
        .post(
            "/api/social-connections",
            Map.of(
                "platform", "api",
                "platformAccountId", id(),
                "callbackUrl", system.path("callbackUrl").asString(),
                "accessToken", system.path("secret").asString()))
        .expect(201);
    await().atMost(SOON).until(() -> state().path("isConnected").asBoolean());
  }

  private void post(Map<String, ?> event) {
    page.post("/simulator/api/api/systems/" + id() + "/events", event).expect(201);
  }

  private JsonNode state() {
    return page.get("/simulator/api/api/state")
        .expect(200)
        .json()
        .path("systems")
        .valueStream()
        .filter(one -> one.path("id").equals(system.path("id")))
        .findFirst()
        .orElseThrow();
  }

  private String id() {
    return system.path("id").asString();
  }

  private JsonNode chats() {
    return business.owner().get("/api/chats").expect(200).json().path("chats");
  }

  private JsonNode messages(String chat) {
    return business.owner().get(chat).expect(200).json().path("messages");
  }
}
