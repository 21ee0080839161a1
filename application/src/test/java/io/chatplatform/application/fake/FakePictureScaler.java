package io.chatplatform.application.fake;

import io.chatplatform.application.media.port.out.PictureScaler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Makes of each file that can be opened the same small JPEG, unless it is told that it cannot.
public final class FakePictureScaler implements PictureScaler {
  private boolean fails;

  /// Nothing can be scaled any more.
  public void fails() {
    fails = true;
  }

  @Override
  public Optional<Picture> fit(Source source, Wish wish) throws IOException {
    try (InputStream bytes = source.open()) {
      bytes.readAllBytes();
    }
    byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    return fails ? Optional.empty() : Optional.of(new Picture(jpeg, "image/jpeg", 8, 6));
  }
}
