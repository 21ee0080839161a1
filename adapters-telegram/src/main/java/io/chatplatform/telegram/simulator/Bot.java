package io.chatplatform.telegram.simulator;

import io.chatplatform.telegram.bot.BotToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A bot: where its updates go, and its chats. Safe for many threads.
final class Bot {
  /// `message`: as the Bot API shows it.
  record Said(boolean byCustomer, JsonNode message) {}

  /// Where `setWebhook` wants updates, and what is shown there.
  record Webhook(String url, String secret) {}

  private final BotToken token;
  private final String name;
  private final Map<String, String> people = new LinkedHashMap<>();
  private final Map<String, List<Said>> chats = new LinkedHashMap<>();
  private Optional<Webhook> webhook = Optional.empty();

  Bot(BotToken token, String name) {
    this.token = token;
    this.name = name;
  }

  BotToken token() {
    return token;
  }

  String name() {
    return name;
  }

  synchronized void tell(Optional<Webhook> newWebhook) {
    webhook = newWebhook;
  }

  synchronized Optional<Webhook> webhook() {
    return webhook;
  }

  /// Somebody presses "Start".
  synchronized void meet(String chat, String person) {
    people.putIfAbsent(chat, person);
    chats.computeIfAbsent(chat, _ -> new ArrayList<>());
  }

  synchronized Optional<String> person(String chat) {
    return Optional.ofNullable(people.get(chat));
  }

  synchronized void add(String chat, Said said) {
    List<Said> all = chats.computeIfAbsent(chat, _ -> new ArrayList<>());
    String id = said.message().path("message_id").asString();
    int place = 0;
    while (place < all.size()
        && !all.get(place).message().path("message_id").asString().equals(id)) {
      place++;
    }
    if (place < all.size()) {
      all.set(place, said);
    } else {
      all.add(said);
    }
  }

  synchronized Map<String, List<Said>> chats() {
    Map<String, List<Said>> copy = new LinkedHashMap<>();
    chats.forEach((chat, said) -> copy.put(chat, List.copyOf(said)));
    return copy;
  }

  Optional<JsonNode> message(String chat, String id) {
    return chats().getOrDefault(chat, List.of()).stream()
        .map(Said::message)
        .filter(message -> message.path("message_id").asString().equals(id))
        .findFirst();
  }
}
