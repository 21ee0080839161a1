package io.chatplatform.persistence.inbound;

import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Version;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.persistence.Columns;
import java.time.Instant;
import java.util.UUID;

/// A row of `message_originals`.
public record VersionRow(
    UUID socialConnectionId, String platformMessageId, String messageText, Instant at) {
  static final Columns<VersionRow> ALL =
      new Columns<VersionRow>()
          .with("social_connection_id", "uuid", VersionRow::socialConnectionId)
          .with("platform_message_id", "text", VersionRow::platformMessageId)
          .with("message_text", "text", VersionRow::messageText)
          .with("at", "timestamptz", VersionRow::at);

  static VersionRow of(Version version) {
    return new VersionRow(
        version.ref().connection().value(),
        version.ref().platformMessageId(),
        version.words(),
        version.at());
  }

  Version toDomain() {
    return new Version(
        new PlatformRef(new ConnectionId(socialConnectionId), platformMessageId), messageText, at);
  }
}
