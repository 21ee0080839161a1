package io.chatplatform.bootstrap.http;

import io.chatplatform.bootstrap.client.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// All that a team can see of its inbox, asked over HTTP, a line each.
final class InboxLines {
  private static final int LONGEST = 60;
  private final ApiClient api;

  InboxLines(ApiClient api) {
    this.api = api;
  }

  List<String> all() {
    List<String> lines = new ArrayList<>();
    for (JsonNode chat : list("/api/chats?limit=100", "chats")) {
      lines.add(chat(chat));
      for (JsonNode message :
          list("/api/messages/chat/" + text(chat, "id") + "?limit=100", "messages")) {
        lines.add(text(chat, "platform") + ": " + message(message));
      }
    }
    for (JsonNode connection : list("/api/social-connections", "connections")) {
      lines.add("connection " + text(connection, "platform") + ": " + text(connection, "health"));
    }
    for (JsonNode notice : list("/api/connection-notices", "notices")) {
      lines.add("notice: " + fields(notice, "kind", "subject", "event", "detail", "until"));
    }
    return lines;
  }

  private static String chat(JsonNode chat) {
    return "chat with "
        + fields(chat, "customerName", "customerPhone", "platformChatId")
        + ": unread "
        + chat.path("unreadCount").asInt()
        + part(chat, "referral", ", came by ", "kind", "ref", "title", "url", "adId");
  }

  private String message(JsonNode message) {
    StringBuilder line =
        new StringBuilder(
            text(message, "sender")
                + " "
                + text(message, "messageType")
                + " "
                + quoted(text(message, "messageText"))
                + " "
                + text(message, "status"));
    line.append(files(message));
    line.append(message.path("isVoice").asBoolean() ? ", voice" : "");
    line.append(part(message, "location", ", at ", "latitude", "longitude", "name", "address"));
    for (JsonNode card : message.path("contacts")) {
      line.append(", card ").append(fields(card, "name", "organization"));
      line.append(" ").append(card.path("phones")).append(card.path("emails"));
    }
    line.append(part(message, "interactive", ", chosen by ", "kind", "description"));
    for (JsonNode answer : message.at("/interactive/answers")) {
      line.append(", ").append(fields(answer, "question", "answer"));
    }
    for (JsonNode item : message.at("/order/items")) {
      line.append(", orders ").append(fields(item, "quantity", "product", "price", "currency"));
    }
    line.append(part(message, "share", ", shared ", "kind", "title", "url"));
    line.append(word(message, "notice", ", notice "));
    line.append(part(message.path("context"), "story", ", about story ", "id"));
    line.append(part(message.path("context"), "link", ", link ", "title", "url"));
    line.append(word(message, "payload", ", payload "));
    line.append(part(message, "referral", ", came by ", "kind", "ref", "title", "adId"));
    line.append(reply(message));
    for (JsonNode reaction : message.path("reactions")) {
      line.append(", reaction ").append(fields(reaction, "emoji", "by"));
    }
    line.append(edited(message));
    line.append(message.path("deletedAt").isString() ? ", deleted" : "");
    line.append(part(message, "error", ", error ", "code"));
    line.append(raw(message));
    return line.toString();
  }

  private static String files(JsonNode message) {
    JsonNode files = message.path("attachments");
    return files.isEmpty()
        ? ""
        : ", files "
            + files
                .valueStream()
                .map(file -> fields(file, "type", "fileName"))
                .collect(Collectors.joining(" + "));
  }

  private static String reply(JsonNode message) {
    if (message.path("replyToId").isString()) {
      return ", answers a message here";
    }
    return message.path("replyToPlatformId").isString() ? ", answers a message not known" : "";
  }

  private String edited(JsonNode message) {
    if (!message.path("editedAt").isString()) {
      return "";
    }
    return ", edited, said "
        + list("/api/messages/" + text(message, "id") + "/versions", "versions").stream()
            .map(version -> quoted(text(version, "messageText")))
            .collect(Collectors.joining(" then "));
  }

  private String raw(JsonNode message) {
    int status = api.get("/api/messages/" + text(message, "id") + "/raw").status();
    return status == 200 ? ", raw kept" : "";
  }

  private List<JsonNode> list(String path, String name) {
    return api.get(path).expect(200).json().path(name).valueStream().toList();
  }

  private static String part(JsonNode parent, String member, String before, String... names) {
    JsonNode part = parent.path(member);
    return part.isObject() ? before + fields(part, names) : "";
  }

  private static String word(JsonNode parent, String member, String before) {
    return parent.path(member).isString() ? before + text(parent, member) : "";
  }

  private static String fields(JsonNode node, String... names) {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      if (node.path(name).isValueNode() && !node.path(name).isNull()) {
        found.add(node.path(name).asString());
      }
    }
    return String.join(" ", found);
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asString("");
  }

  private static String quoted(String text) {
    String line = text.replace("\n", " / ");
    return '"' + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + '"';
  }
}
