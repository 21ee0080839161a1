package io.chatplatform.application.media.service;

import io.chatplatform.application.media.FileType;
import io.chatplatform.application.media.PictureSize;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.media.port.out.MediaStore.TooLarge;
import io.chatplatform.domain.message.Attachment.MediaInfo;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/// Stores a file and says what it is, looking at its bytes only.
public final class MediaFiles {
  private static final int NAME_MAX = 200;
  private final MediaStore store;

  @Inject
  public MediaFiles(MediaStore store) {
    this.store = store;
  }

  Stored store(
      TenantId tenant, AttachmentId id, Optional<String> fileName, InputStream bytes, long maxBytes)
      throws IOException, TooLarge {
    byte[] head = bytes.readNBytes(FileType.HEAD);
    FileType type = FileType.of(head, head.length, fileName);
    Optional<PictureSize> size = PictureSize.of(type.mimeType(), head, head.length);
    long written =
        store.write(
            tenant, id, new SequenceInputStream(new ByteArrayInputStream(head), bytes), maxBytes);
    return new Stored(
        type.type(),
        new MediaInfo(
            type.mimeType(),
            fileName.map(MediaFiles::plain).filter(name -> !name.isEmpty()),
            written,
            size.map(PictureSize::width),
            size.map(PictureSize::height),
            Optional.empty()));
  }

  /// Without folders and control characters: a name is for people, never a path.
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "").strip();
    return clean.length() > NAME_MAX ? clean.substring(clean.length() - NAME_MAX) : clean;
  }

  record Stored(MessageType type, MediaInfo info) {}
}
