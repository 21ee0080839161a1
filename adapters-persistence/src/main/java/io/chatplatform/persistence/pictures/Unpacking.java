package io.chatplatform.persistence.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Unpacks a picture to about twice the size that is wished for, leaving out rows and columns on
/// the way; never one that claims to be larger than `PIXELS_MAX`, nor one that moves.
record Unpacking(String mimeType, int edge) {
  private static final long PIXELS_MAX = 50_000_000;

  Optional<BufferedImage> unpack(byte[] file) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mimeType);
    if (!readers.hasNext()) {
      return Optional.empty();
    }
    ImageReader reader = readers.next();
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input, false, true);
      return isSafe(reader) ? Optional.of(reader.read(0, thinned(reader))) : Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private boolean isSafe(ImageReader reader) throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    boolean moves = mimeType.equals("image/gif") && reader.getNumImages(true) > 1;
    return pixels <= PIXELS_MAX && !moves;
  }

  private ImageReadParam thinned(ImageReader reader) throws IOException {
    int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
    int step = Math.max(1, longest / (2 * edge));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return param;
  }
}
