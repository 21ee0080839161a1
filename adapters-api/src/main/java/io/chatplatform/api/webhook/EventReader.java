package io.chatplatform.api.webhook;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.MessageChanged;
import io.chatplatform.application.channel.InboundEvent.MessageEchoed;
import io.chatplatform.application.channel.InboundEvent.MessageReceived;
import io.chatplatform.application.channel.InboundEvent.NotUnderstood;
import io.chatplatform.application.channel.InboundEvent.StatusChanged;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads one event of a system; each stands for itself, and a bad one harms no other.
record EventReader(ChannelId channel, String account, JsonMapper mapper) {
  static final String KEY = "customer_id";
  private static final Pattern OUR_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  InboundEvent read(JsonNode event) {
    if (!event.isObject()) {
      return notUnderstood("Not an event", event);
    }
    String type = event.path("type").asString("");
    try {
      return switch (type) {
        case "message" -> {
          JsonEvents.Message message = message(event);
          yield received(message, content(message, event));
        }
        case "echo" -> {
          JsonEvents.Message message = message(event);
          yield echoed(message, content(message, event));
        }
        case "edit" -> {
          JsonEvents.Change change = change(event);
          yield change
              .text()
              .<InboundEvent>map(words -> changed(change, type, new Change.Edited(words)))
              .orElseGet(() -> notUnderstood("An edit without words", event));
        }
        case "delete" -> changed(change(event), type, new Change.Deleted());
        case "reaction" -> {
          JsonEvents.Change change = change(event);
          yield changed(
              change,
              type,
              change
                  .emoji()
                  .filter(emoji -> !emoji.isEmpty())
                  .<Change>map(Change.Reacted::new)
                  .orElseGet(Change.ReactionRemoved::new));
        }
        case "status" -> status(mapper.treeToValue(event, JsonEvents.Status.class), event);
        default -> received(message(event), unsupported(type, event));
      };
    } catch (JacksonException e) {
      return notUnderstood("An event that cannot be read: " + e.getOriginalMessage(), event);
    } catch (IllegalArgumentException e) {
      return notUnderstood("An event that cannot be: " + e.getMessage(), event);
    }
  }

  private MessageReceived received(JsonEvents.Message message, InboundContent content) {
    return new MessageReceived(
        channel,
        account,
        customer(message.customer()),
        message.id(),
        content,
        message.replyTo(),
        time(message.at()));
  }

  /// The business wrote elsewhere; `message` is our id where it was here after all.
  private MessageEchoed echoed(JsonEvents.Message message, InboundContent content) {
    return new MessageEchoed(
        channel,
        account,
        customer(message.customer()),
        message.id(),
        message.message().flatMap(EventReader::ourId),
        content,
        message.replyTo(),
        time(message.at()));
  }

  /// The change's id stands in a space of its own, beside that of messages.
  private MessageChanged changed(JsonEvents.Change event, String type, Change change) {
    return new MessageChanged(
        channel,
        account,
        customer(event.customer()),
        event.message(),
        type + ":" + event.id(),
        true,
        change,
        time(event.at()));
  }

  private InboundEvent status(JsonEvents.Status event, JsonNode raw) {
    Optional<MessageStatus> status =
        switch (event.status()) {
          case "sent" -> Optional.of(MessageStatus.SENT);
          case "delivered" -> Optional.of(MessageStatus.DELIVERED);
          case "read" -> Optional.of(MessageStatus.READ);
          case "failed" -> Optional.of(MessageStatus.FAILED);
          default -> Optional.empty();
        };
    return status
        .<InboundEvent>map(known ->
            new StatusChanged(
                channel,
                account,
                event.id().orElse(event.message()),
                ourId(event.message()),
                known,
                event.andEarlier().orElse(false),
                Optional.of(known)
                    .filter(MessageStatus.FAILED::equals)
                    .map(_ -> error(event.error()))))
        .orElseGet(() -> notUnderstood("A status of its own", raw));
  }

  private static DeliveryError error(Optional<JsonEvents.Failure> error) {
    return new DeliveryError(
        error.flatMap(JsonEvents.Failure::code).orElse("failed"),
        error
            .flatMap(JsonEvents.Failure::message)
            .orElse("The system could not deliver this message."));
  }

  private JsonEvents.Message message(JsonNode event) {
    return mapper.treeToValue(event, JsonEvents.Message.class);
  }

  private JsonEvents.Change change(JsonNode event) {
    return mapper.treeToValue(event, JsonEvents.Change.class);
  }

  private static InboundContent content(JsonEvents.Message message, JsonNode event) {
    return new ContentReader(message, raw(event)).content();
  }

  private static InboundContent unsupported(String type, JsonNode event) {
    return new InboundContent.Unsupported("An event of another kind: " + type, raw(event));
  }

  private static CustomerIdentity customer(JsonEvents.Customer customer) {
    return new CustomerIdentity(
        List.of(new CustomerKey(KEY, customer.id())), customer.name(), customer.phone());
  }

  /// A time that cannot be read is no reason to lose what was said then.
  private static Instant time(Optional<String> at) {
    try {
      return at.map(text -> OffsetDateTime.parse(text).toInstant()).orElse(Instant.EPOCH);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  private static Optional<MessageId> ourId(String id) {
    return OUR_ID.matcher(id).matches()
        ? Optional.of(new MessageId(UUID.fromString(id)))
        : Optional.empty();
  }

  private NotUnderstood notUnderstood(String what, JsonNode event) {
    return new NotUnderstood(channel, account, what, raw(event));
  }

  private static String raw(JsonNode event) {
    return event.toString().replace("\0", "\uFFFD");
  }
}
