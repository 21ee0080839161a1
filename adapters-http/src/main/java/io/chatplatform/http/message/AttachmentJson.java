package io.chatplatform.http.message;

import io.chatplatform.domain.message.Attachment;
import io.chatplatform.http.Words;
import java.util.Optional;

public record AttachmentJson(
    String id,
    String type,
    Optional<String> url,
    String mimeType,
    Optional<String> fileName,
    Optional<Long> size,
    Optional<Integer> width,
    Optional<Integer> height,
    Optional<Integer> durationMs) {
  public static AttachmentJson from(Attachment attachment) {
    boolean isStored = attachment.state() == Attachment.State.STORED;
    var info = attachment.info();
    return new AttachmentJson(
        attachment.id().toString(),
        Words.of(attachment.type()),
        isStored ? Optional.of("/api/media/" + attachment.id()) : Optional.empty(),
        info.mimeType(),
        info.fileName(),
        isStored ? Optional.of(info.size()) : Optional.empty(),
        info.width(),
        info.height(),
        info.durationMs());
  }
}
