package io.chatplatform.domain.message;

import java.util.Optional;

/// A file of a message. Its bytes are stored under its id, unless they still have to be fetched
/// from `source` or could not be. `hasThumbnail`: a small picture of it is stored beside it.
public record Attachment(
    AttachmentId id,
    MessageType type,
    MediaInfo info,
    State state,
    Optional<Source> source,
    Optional<Failure> failure,
    boolean hasThumbnail) {

  public Attachment {
    if ((state == State.FAILED) != failure.isPresent()) {
      throw new IllegalArgumentException("a file failed for a reason, and only then");
    }
  }

  public enum State {
    /// Still to be fetched from the channel.
    WAITING,
    READY,
    FAILED
  }

  /// Why a file could not be fetched.
  public enum Failure {
    /// The platform does not hold it (any more).
    GONE,
    TOO_LARGE,
    /// Of a kind that is not let in, whatever it was said to be.
    TYPE_REFUSED,
    /// Its bytes are not those that the platform announced.
    DAMAGED,
    /// The platform did not hand it out in all the time it had.
    UNREACHABLE
  }

  /// The channel's own reference to a file (an address or a media id); `sha256`: what its bytes
  /// must hash to, in hexadecimal, where the platform says it.
  public record Source(String reference, Optional<String> sha256) {}

  public static Attachment ready(AttachmentId id, MessageType type, MediaInfo info) {
    return new Attachment(id, type, info, State.READY, Optional.empty(), Optional.empty(), false);
  }

  public static Attachment waiting(
      AttachmentId id, MessageType type, MediaInfo info, Source source) {
    return new Attachment(
        id, type, info, State.WAITING, Optional.of(source), Optional.empty(), false);
  }

  /// Its bytes are there and were found to be of a type; the platform's word counts only where the
  /// bytes leave it open.
  public Attachment fetched(MessageType found, MediaInfo foundInfo) {
    return new Attachment(
        id, typeAs(found), foundInfo, State.READY, source, Optional.empty(), false);
  }

  public Attachment failed(Failure why) {
    return new Attachment(id, type, info, State.FAILED, source, Optional.of(why), false);
  }

  public Attachment withThumbnail() {
    return new Attachment(id, type, info, state, source, failure, true);
  }

  /// Its bytes were replaced by others that show the same.
  public Attachment with(MediaInfo newInfo) {
    return new Attachment(id, type, newInfo, state, source, failure, hasThumbnail);
  }

  /// A sticker is a picture, a voice message may come in a film's container, and any file may be
  /// sent as a document.
  private MessageType typeAs(MessageType found) {
    boolean isKept =
        type == MessageType.FILE
            || (type == MessageType.STICKER && found == MessageType.IMAGE)
            || (type == MessageType.AUDIO && found == MessageType.VIDEO);
    return isKept ? type : found;
  }

  /// What is known of a file; `size` in bytes, 0 while unknown; width and height in pixels, as it
  /// is to be shown.
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
