package io.chatplatform.application.media.service;

import io.chatplatform.application.media.FileType;
import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.media.PictureSize;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.media.port.out.MediaStore.TooLarge;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Attachment.Failure;
import io.chatplatform.domain.message.Attachment.MediaInfo;
import io.chatplatform.domain.message.MessageType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Stores a file and says what it is, looking at its bytes only.
public final class MediaFiles {
  private static final int NAME_MAX = 200;
  private final MediaStore store;
  private final Thumbnails thumbnails;

  @Inject
  public MediaFiles(MediaStore store, Thumbnails thumbnails) {
    this.store = store;
    this.thumbnails = thumbnails;
  }

  /// What comes from outside; `sha256`: what its bytes must hash to.
  record Incoming(
      InputStream bytes, Optional<String> fileName, long maxBytes, Optional<String> sha256) {}

  record Stored(MessageType type, MediaInfo info, boolean hasThumbnail) {
    /// The attachment whose file this is.
    Attachment of(Attachment attachment) {
      return hasThumbnail ? attachment.withThumbnail() : attachment;
    }
  }

  /// A file that is not let in; nothing of it is kept.
  @SuppressWarnings("serial")
  static final class Rejected extends Exception {
    private final Failure why;

    Rejected(Failure why) {
      super(why.name());
      this.why = why;
    }

    Failure why() {
      return why;
    }
  }

  Stored store(MediaKey key, Incoming incoming) throws IOException, Rejected {
    byte[] head = incoming.bytes().readNBytes(PictureSize.HEAD);
    FileType type = FileType.of(head, incoming.fileName());
    if (type.isProgram()) {
      throw new Rejected(Failure.TYPE_REFUSED);
    }
    Optional<PictureSize> size = PictureSize.of(type.mimeType(), head);
    long written = write(key, incoming, head);
    var info =
        new MediaInfo(
            type.mimeType(),
            incoming.fileName().map(MediaFiles::plain).filter(name -> !name.isEmpty()),
            written,
            size.map(PictureSize::width),
            size.map(PictureSize::height),
            Optional.empty());
    return new Stored(type.type(), info, thumbnails.make(key, info));
  }

  private long write(MediaKey key, Incoming incoming, byte[] head) throws IOException, Rejected {
    MessageDigest digest = sha256();
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), incoming.bytes());
    long written;
    try (var digested = new DigestInputStream(all, digest)) {
      digested.on(incoming.sha256().isPresent());
      written = store.write(key, digested, incoming.maxBytes());
    } catch (TooLarge e) {
      throw new Rejected(Failure.TOO_LARGE);
    }
    if (incoming.sha256().isPresent()
        && !incoming.sha256().get().equalsIgnoreCase(HexFormat.of().formatHex(digest.digest()))) {
      store.delete(key.tenant(), key.id());
      throw new Rejected(Failure.DAMAGED);
    }
    return written;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }

  /// Without folders and control characters: a name is for people, never a path.
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "").strip();
    return clean.length() > NAME_MAX ? clean.substring(clean.length() - NAME_MAX) : clean;
  }
}
