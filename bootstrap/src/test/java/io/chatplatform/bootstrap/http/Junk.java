package io.chatplatform.bootstrap.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Input that nobody meant, by a seed, so that it can be had again.
final class Junk {
  private static final int LONGEST_VALUE = 3000;
  private static final List<String> FIELDS =
      List.of(
          "email",
          "password",
          "firstName",
          "lastName",
          "tenantName",
          "role",
          "isActive",
          "status",
          "assignedUserId",
          "labels",
          "customerName",
          "customerEmail",
          "userId",
          "messageText",
          "messageType",
          "attachmentIds",
          "replyToId",
          "template",
          "clientId",
          "isRead",
          "upTo",
          "messageIds",
          "noteText",
          "isPrivate",
          "platform",
          "platformAccountId",
          "accessToken",
          "displayName",
          "businessAccountId",
          "socialConnectionId",
          "recipient",
          "refreshToken",
          "currentPassword",
          "newPassword",
          "token");
  private static final List<String> PARAMETERS =
      List.of(
          "status",
          "assignedUserId",
          "platform",
          "connectionId",
          "label",
          "q",
          "unread",
          "limit",
          "cursor",
          "offset",
          "before",
          "after",
          "hub.mode",
          "hub.challenge");
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "null",
          "true",
          "-1",
          "0",
          "1e309",
          "99999999999999999999",
          "../../etc/passwd",
          "<script>",
          "' or 1=1 --",
          "%00",
          "\u202e",
          "😀",
          "a@b",
          "me",
          "none",
          "2026-13-45",
          "+1000000000-01-01T00:00:00Z",
          "-999999999-01-01T00:00:00Z",
          "1-1",
          "\uffff",
          "{}",
          "$ref");

  private Junk() {}

  static String word(Random random) {
    return encoded(raw(random).replaceAll("[/\\\\]", "")) + "x";
  }

  /// Short enough for a request line: a longer one ends the connection (414).
  static String query(Random random) {
    return "?" + parameter(random) + "&" + parameter(random);
  }

  private static String parameter(Random random) {
    String value = encoded(raw(random));
    return encoded(pick(PARAMETERS, random))
        + "="
        + (value.length() > LONGEST_VALUE ? encoded(pick(WORDS, random)) : value);
  }

  static String body(Random random) {
    if (random.nextInt(10) == 0) {
      return raw(random);
    }
    var body = new StringBuilder("{");
    for (String field : FIELDS) {
      if (random.nextBoolean()) {
        body.append(body.length() > 1 ? "," : "");
        body.append('"').append(field).append("\":").append(value(random, 0));
      }
    }
    return body.append('}').toString();
  }

  private static String value(Random random, int depth) {
    return switch (random.nextInt(depth > 2 ? 6 : 8)) {
      case 0 -> "null";
      case 1 -> Integer.toString(random.nextInt());
      case 2 -> "1e400";
      case 3 -> Boolean.toString(random.nextBoolean());
      case 4 -> "\"" + UUID.randomUUID() + "\"";
      case 5 -> "\"" + raw(random).replace("\\", "").replace("\"", "") + "\"";
      case 6 -> "[" + value(random, depth + 1) + "," + value(random, depth + 1) + "]";
      default -> "{\"name\":" + value(random, depth + 1) + "}";
    };
  }

  private static String raw(Random random) {
    String word = pick(WORDS, random);
    return random.nextInt(8) == 0 ? word.repeat(500) : word;
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
