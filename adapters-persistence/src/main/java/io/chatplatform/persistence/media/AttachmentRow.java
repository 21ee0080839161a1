package io.chatplatform.persistence.media;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Attachment.Failure;
import io.chatplatform.domain.message.Attachment.Source;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.persistence.Columns;
import io.chatplatform.persistence.Values;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `attachments`; also read as JSON, where a message brings its attachments along.
public record AttachmentRow(
    UUID id,
    @Nullable @JsonProperty("message_id") UUID messageId,
    int position,
    String type,
    @JsonProperty("mime_type") String mimeType,
    @Nullable @JsonProperty("file_name") String fileName,
    long size,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable @JsonProperty("duration_ms") Integer durationMs,
    String state,
    @Nullable String source,
    @Nullable String sha256,
    @Nullable String failure,
    @JsonProperty("has_thumbnail") boolean hasThumbnail) {

  public static final Columns<AttachmentRow> ALL =
      new Columns<AttachmentRow>()
          .with("id", "uuid", AttachmentRow::id)
          .with("message_id", "uuid", AttachmentRow::messageId)
          .with("position", "int4", AttachmentRow::position)
          .with("type", "text", AttachmentRow::type)
          .with("mime_type", "text", AttachmentRow::mimeType)
          .with("file_name", "text", AttachmentRow::fileName)
          .with("size", "int8", AttachmentRow::size)
          .with("width", "int4", AttachmentRow::width)
          .with("height", "int4", AttachmentRow::height)
          .with("duration_ms", "int4", AttachmentRow::durationMs)
          .with("state", "text", AttachmentRow::state)
          .with("source", "text", AttachmentRow::source)
          .with("sha256", "text", AttachmentRow::sha256)
          .with("failure", "text", AttachmentRow::failure)
          .with("has_thumbnail", "bool", AttachmentRow::hasThumbnail);

  public static AttachmentRow of(Attachment attachment, @Nullable UUID message, int position) {
    Attachment.MediaInfo info = attachment.info();
    return new AttachmentRow(
        attachment.id().value(),
        message,
        position,
        Values.word(attachment.type()),
        info.mimeType(),
        info.fileName().orElse(null),
        info.size(),
        info.width().orElse(null),
        info.height().orElse(null),
        info.durationMs().orElse(null),
        Values.word(attachment.state()),
        attachment.source().map(Source::reference).orElse(null),
        attachment.source().flatMap(Source::sha256).orElse(null),
        attachment.failure().map(Values::word).orElse(null),
        attachment.hasThumbnail());
  }

  public Attachment toDomain() {
    return new Attachment(
        new AttachmentId(id),
        Values.constant(MessageType.class, type),
        new Attachment.MediaInfo(
            mimeType,
            Optional.ofNullable(fileName),
            size,
            Optional.ofNullable(width),
            Optional.ofNullable(height),
            Optional.ofNullable(durationMs)),
        Values.constant(Attachment.State.class, state),
        Optional.ofNullable(source)
            .map(reference -> new Source(reference, Optional.ofNullable(sha256))),
        Optional.ofNullable(failure).map(word -> Values.constant(Failure.class, word)),
        hasThumbnail);
  }
}
