package io.chatplatform.persistence.inbound;

import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Kept;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.persistence.Columns;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `message_changes`.
public record MessageChangeRow(
    UUID socialConnectionId,
    String platformMessageId,
    String eventId,
    String kind,
    boolean byCustomer,
    @Nullable String value,
    Instant at) {
  static final Columns<MessageChangeRow> ALL =
      new Columns<MessageChangeRow>()
          .with("social_connection_id", "uuid", MessageChangeRow::socialConnectionId)
          .with("platform_message_id", "text", MessageChangeRow::platformMessageId)
          .with("event_id", "text", MessageChangeRow::eventId)
          .with("kind", "text", MessageChangeRow::kind)
          .with("by_customer", "bool", MessageChangeRow::byCustomer)
          .with("value", "text", MessageChangeRow::value)
          .with("at", "timestamptz", MessageChangeRow::at);

  static MessageChangeRow of(Kept kept) {
    return new MessageChangeRow(
        kept.ref().connection().value(),
        kept.ref().platformMessageId(),
        kept.eventId(),
        kind(kept.change()),
        kept.byCustomer(),
        value(kept.change()),
        kept.at());
  }

  Kept toDomain() {
    return new Kept(ref(), eventId, byCustomer, change(), at);
  }

  PlatformRef ref() {
    return new PlatformRef(new ConnectionId(socialConnectionId), platformMessageId);
  }

  private static String kind(Change change) {
    return switch (change) {
      case Change.Edited _ -> "edited";
      case Change.Deleted _ -> "deleted";
      case Change.Reacted _ -> "reacted";
      case Change.ReactionRemoved _ -> "reaction_removed";
    };
  }

  private static @Nullable String value(Change change) {
    return switch (change) {
      case Change.Edited(String words) -> words;
      case Change.Reacted(String emoji) -> emoji;
      case Change.Deleted _, Change.ReactionRemoved _ -> null;
    };
  }

  private Change change() {
    String known = value == null ? "" : value;
    return switch (kind) {
      case "edited" -> new Change.Edited(known);
      case "deleted" -> new Change.Deleted();
      case "reacted" -> new Change.Reacted(known);
      case "reaction_removed" -> new Change.ReactionRemoved();
      default -> throw new IllegalStateException("no change is called " + kind);
    };
  }
}
