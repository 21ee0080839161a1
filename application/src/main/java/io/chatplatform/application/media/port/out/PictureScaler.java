package io.chatplatform.application.media.port.out;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/// Makes pictures smaller, upright, and free of what the camera wrote into them (where and when it
/// was taken).
public interface PictureScaler {
  /// The picture, at most as large as wished and never larger than it was. Empty: it cannot be read
  /// here, moves, would take too much memory, or does not get as small.
  Optional<Picture> fit(Source source, Wish wish) throws IOException;

  /// Opens the picture's file.
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  /// `edge`: the longest side in pixels. JPEG must be among the types; PNG is made of what is
  /// transparent, if it may be.
  record Wish(int edge, long maxBytes, Set<String> mimeTypes) {
    public Wish {
      mimeTypes = Set.copyOf(mimeTypes);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Picture(byte[] bytes, String mimeType, int width, int height) {}
}
