package io.chatplatform.application.media.service;

import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.media.port.out.MediaStore.TooLarge;
import io.chatplatform.application.media.port.out.PictureScaler;
import io.chatplatform.application.media.port.out.PictureScaler.Picture;
import io.chatplatform.application.media.port.out.PictureScaler.Wish;
import io.chatplatform.domain.message.Attachment.MediaInfo;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// Keeps a small picture beside a large one, for the bubbles of a chat. Nobody waits for a
/// thumbnail that cannot be made.
public final class Thumbnails {
  private static final System.Logger LOG = System.getLogger(Thumbnails.class.getName());
  private static final int EDGE = 640;
  private static final long SMALL_BYTES = 150 * 1024;
  private static final Set<String> SCALED = Set.of("image/jpeg", "image/png", "image/gif");
  private static final Wish WISH = new Wish(EDGE, 512 * 1024, Set.of("image/jpeg", "image/png"));
  private final MediaStore store;
  private final PictureScaler scaler;

  @Inject
  public Thumbnails(MediaStore store, PictureScaler scaler) {
    this.store = store;
    this.scaler = scaler;
  }

  /// Of a stored file; whether there is one now. What is small already needs none.
  boolean make(MediaKey key, MediaInfo info) {
    if (!SCALED.contains(info.mimeType()) || isSmall(info)) {
      return false;
    }
    try {
      Optional<Picture> small =
          scaler.fit(
              () -> store.open(key).orElseThrow(() -> new FileNotFoundException(key.toString())),
              WISH);
      if (small.isPresent()) {
        store.write(
            key.thumbnail(), new ByteArrayInputStream(small.get().bytes()), WISH.maxBytes());
      }
      return small.isPresent();
    } catch (IOException | TooLarge e) {
      LOG.log(System.Logger.Level.WARNING, "no thumbnail of " + key.id(), e);
      return false;
    }
  }

  private static boolean isSmall(MediaInfo info) {
    return info.size() <= SMALL_BYTES
        && info.width().orElse(Integer.MAX_VALUE) <= EDGE
        && info.height().orElse(Integer.MAX_VALUE) <= EDGE;
  }
}
