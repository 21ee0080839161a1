package io.chatplatform.domain.message;

import java.util.Optional;

/// A file of a message. Its bytes are stored under its id, unless they are still to be fetched from
/// `source` (the channel's own reference: an address or a media id) or could not be.
public record Attachment(
    AttachmentId id, MessageType type, MediaInfo info, State state, Optional<String> source) {

  public enum State {
    STORED,
    TO_FETCH,
    UNAVAILABLE
  }

  public static Attachment stored(AttachmentId id, MessageType type, MediaInfo info) {
    return new Attachment(id, type, info, State.STORED, Optional.empty());
  }

  public static Attachment toFetch(
      AttachmentId id, MessageType type, MediaInfo info, String source) {
    return new Attachment(id, type, info, State.TO_FETCH, Optional.of(source));
  }

  public Attachment fetched(MediaInfo found) {
    return new Attachment(id, type, found, State.STORED, source);
  }

  public Attachment unavailable() {
    return new Attachment(id, type, info, State.UNAVAILABLE, source);
  }

  /// What is known of a file; `size` in bytes, 0 while unknown.
  public record MediaInfo(
      String mimeType,
      Optional<String> fileName,
      long size,
      Optional<Integer> width,
      Optional<Integer> height,
      Optional<Integer> durationMs) {
    public static MediaInfo of(String mimeType, Optional<String> fileName, long size) {
      return new MediaInfo(
          mimeType, fileName, size, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }
}
