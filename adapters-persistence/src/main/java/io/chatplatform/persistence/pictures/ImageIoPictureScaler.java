package io.chatplatform.persistence.pictures;

import io.chatplatform.application.media.FileType;
import io.chatplatform.application.media.Orientation;
import io.chatplatform.application.media.port.out.PictureScaler;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Scales with ImageIO, which reads JPEG, PNG and GIF, but not WebP. One picture at a time, on a
/// thread of its own: unpacking one takes a processor and much memory, and would freeze virtual
/// threads. What a picture would take is known from its head before any of it is unpacked.
public final class ImageIoPictureScaler implements PictureScaler, AutoCloseable {
  private static final int FILE_BYTES_MAX = 48 * 1024 * 1024;
  private static final System.Logger LOG = System.getLogger(ImageIoPictureScaler.class.getName());
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("pictures").factory());

  @Inject
  public ImageIoPictureScaler() {}

  @Override
  public Optional<Picture> fit(Source source, Wish wish) throws IOException {
    try {
      return worker.submit(() -> fitNow(source, wish)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while scaling a picture", e);
    } catch (ExecutionException e) {
      throw new IOException("cannot scale a picture", e.getCause());
    }
  }

  @Override
  public void close() {
    worker.shutdown();
  }

  private static Optional<Picture> fitNow(Source source, Wish wish) throws IOException {
    byte[] file;
    try (InputStream bytes = source.open()) {
      file = bytes.readNBytes(FILE_BYTES_MAX + 1);
    }
    if (file.length > FILE_BYTES_MAX) {
      return Optional.empty();
    }
    String mimeType = FileType.of(file, Optional.empty()).mimeType();
    Orientation orientation =
        mimeType.equals("image/jpeg") ? Orientation.of(file) : Orientation.UPRIGHT;
    try {
      Optional<BufferedImage> unpacked = new Unpacking(mimeType, wish.edge()).unpack(file);
      return unpacked.flatMap(image -> new Packing(wish).pack(image, orientation));
    } catch (IOException | RuntimeException broken) {
      // The codecs throw all kinds of things at what a stranger made up.
      LOG.log(System.Logger.Level.DEBUG, "not a picture that can be read", broken);
      return Optional.empty();
    }
  }
}
