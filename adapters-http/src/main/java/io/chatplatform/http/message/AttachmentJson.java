package io.chatplatform.http.message;

import io.chatplatform.domain.message.Attachment;
import io.chatplatform.http.Words;
import java.util.Optional;

public record AttachmentJson(
    String id,
    String type,
    Optional<String> url,
    Optional<String> thumbnailUrl,
    String mimeType,
    Optional<String> fileName,
    Optional<Long> size,
    Optional<Integer> width,
    Optional<Integer> height,
    Optional<Integer> durationMs,
    String state,
    Optional<String> failure) {
  public static AttachmentJson from(Attachment attachment) {
    boolean isReady = attachment.state() == Attachment.State.READY;
    var info = attachment.info();
    String address = "/api/media/" + attachment.id();
    return new AttachmentJson(
        attachment.id().toString(),
        Words.of(attachment.type()),
        isReady ? Optional.of(address) : Optional.empty(),
        attachment.hasThumbnail() ? Optional.of(address + "?size=thumbnail") : Optional.empty(),
        info.mimeType(),
        info.fileName(),
        isReady ? Optional.of(info.size()) : Optional.empty(),
        info.width(),
        info.height(),
        info.durationMs(),
        Words.of(attachment.state()),
        attachment.failure().map(Words::of));
  }
}
