package io.chatplatform.meta.json;

import io.chatplatform.domain.message.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Lenient access to members: what is missing or of another kind is simply not there. Ids and times
/// come as numbers or strings, depending on the product and its age; both are read as text.
public final class Nodes {
  private static final Pattern TIME = Pattern.compile("[0-9]{1,15}");
  private static final long FIRST_MILLIS = 100_000_000_000L;

  private Nodes() {}

  /// The member as text, if it is a string or a number and not empty. Without U+0000, which JSON
  /// may carry and a database may not.
  public static Optional<String> text(JsonNode parent, String member) {
    return Optional.of(scalar(parent.path(member))).filter(text -> !text.isEmpty());
  }

  public static String textOrEmpty(JsonNode parent, String member) {
    return scalar(parent.path(member));
  }

  /// The items of a list; none when there is no list.
  public static Iterable<JsonNode> items(JsonNode parent, String member) {
    JsonNode list = parent.path(member);
    return list.isArray() ? list : List.of();
  }

  public static boolean flag(JsonNode parent, String member) {
    JsonNode value = parent.path(member);
    return value.isBoolean() ? value.booleanValue() : scalar(value).equals("true");
  }

  /// Seconds or milliseconds since 1970, as a number or a string; milliseconds from eleven digits
  /// on, which seconds reach in the year 5138.
  public static Optional<Instant> time(JsonNode parent, String member) {
    String text = scalar(parent.path(member));
    if (!TIME.matcher(text).matches()) {
      return Optional.empty();
    }
    long value = Long.parseLong(text);
    return Optional.of(
        value < FIRST_MILLIS ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value));
  }

  /// A number, which some products write as text.
  public static Optional<Double> number(JsonNode parent, String member) {
    try {
      return text(parent, member).map(Double::valueOf).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// The texts of a list's items under a member.
  public static List<String> texts(JsonNode parent, String list, String member) {
    List<String> found = new ArrayList<>();
    items(parent, list).forEach(item -> text(item, member).ifPresent(found::add));
    return found;
  }

  /// Our own message id, as we once gave it along; anything else is somebody else's.
  public static Optional<MessageId> ourId(JsonNode parent, String member) {
    String text = scalar(parent.path(member));
    if (text.length() != 36) {
      return Optional.empty();
    }
    try {
      return Optional.of(new MessageId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String scalar(JsonNode value) {
    if (value.isString()) {
      String text = value.stringValue();
      return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
    return value.isNumber() ? value.asString() : "";
  }
}
