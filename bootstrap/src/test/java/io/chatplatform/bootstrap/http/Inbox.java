package io.chatplatform.bootstrap.http;

import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import io.chatplatform.bootstrap.client.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// A business with a connected Page, and customers who wrote to it.
record Inbox(Business business, String page, String connectionId) {
  static Inbox open() {
    Business business = Business.register(SharedPlatform.anyone());
    String page = Business.uniqueNumber();
    return new Inbox(business, page, business.connectPage(page));
  }

  ApiClient owner() {
    return business.owner();
  }

  /// A customer writes these texts, a second apart, the last one just now; answers the chat's id.
  String chat(String customer, String... texts) {
    Instant last = Instant.now();
    Webhooks.Text[] messages =
        IntStream.range(0, texts.length)
            .mapToObj(i ->
                new Webhooks.Text(
                    page,
                    customer,
                    "m_" + page + customer + "_" + texts[i],
                    texts[i],
                    last.minus(Duration.ofSeconds(texts.length - 1L - i))))
            .toArray(Webhooks.Text[]::new);
    Webhooks.post(SharedPlatform.anyone(), Webhooks.body(messages)).expect(200);
    SharedPlatform.awaitQuiet();
    return chats("")
        .path("chats")
        .valueStream()
        .filter(chat -> chat.path("platformChatId").asString().endsWith(customer))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  JsonNode chats(String query) {
    return owner().get("/api/chats" + query).expect(200).json();
  }

  JsonNode messages(String chat) {
    return owner().get("/api/messages/chat/" + chat).expect(200).json().path("messages");
  }

  String note(String chat, String text, boolean isPrivate) {
    return owner()
        .post("/api/notes/chat/" + chat, Map.of("noteText", text, "isPrivate", isPrivate))
        .expect(201)
        .json()
        .at("/note/id")
        .asString();
  }

  String reply(String chat, String text) {
    return owner()
        .post("/api/messages/chat/" + chat, Map.of("messageText", text, "messageType", "text"))
        .expect(201)
        .json()
        .at("/message/id")
        .asString();
  }
}
