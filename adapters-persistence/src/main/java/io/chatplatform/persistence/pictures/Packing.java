package io.chatplatform.persistence.pictures;

import io.chatplatform.application.media.Orientation;
import io.chatplatform.application.media.port.out.PictureScaler.Picture;
import io.chatplatform.application.media.port.out.PictureScaler.Wish;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws a picture upright in the size that is wished for and packs it, smaller and smaller until
/// it has few enough bytes. Only what is seen is written, nothing of what the file said beside it.
record Packing(Wish wish) {
  private static final int ROUNDS = 8;
  private static final double SMALLER = 0.75;
  private static final float FIRST_QUALITY = 0.85f;
  private static final float LEAST_QUALITY = 0.6f;

  Optional<Picture> pack(BufferedImage image, Orientation orientation) {
    boolean asPng = image.getColorModel().hasAlpha() && wish.mimeTypes().contains("image/png");
    double edge = wish.edge();
    for (int round = 0; round < ROUNDS; round++) {
      BufferedImage drawn = drawn(image, orientation, edge, asPng);
      byte[] bytes = asPng ? png(drawn) : jpeg(drawn, round == 0 ? FIRST_QUALITY : LEAST_QUALITY);
      if (bytes.length <= wish.maxBytes()) {
        return Optional.of(
            new Picture(
                bytes, asPng ? "image/png" : "image/jpeg", drawn.getWidth(), drawn.getHeight()));
      }
      edge = Math.min(edge, Math.max(drawn.getWidth(), drawn.getHeight())) * SMALLER;
    }
    return Optional.empty();
  }

  private static BufferedImage drawn(
      BufferedImage image, Orientation orientation, double edge, boolean withAlpha) {
    double scale = Math.min(1, edge / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    boolean onItsSide = orientation.isOnItsSide();
    var target =
        new BufferedImage(
            onItsSide ? height : width,
            onItsSide ? width : height,
            withAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = target.createGraphics();
    if (!withAlpha) {
      canvas.setColor(Color.WHITE);
      canvas.fillRect(0, 0, target.getWidth(), target.getHeight());
    }
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.transform(upright(orientation, target.getWidth(), target.getHeight()));
    canvas.drawImage(image, 0, 0, width, height, null);
    canvas.dispose();
    return target;
  }

  /// About the middle: first mirrored, then turned. Operations are applied last to first.
  private static AffineTransform upright(Orientation orientation, int width, int height) {
    var transform = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    transform.quadrantRotate(orientation.quarterTurns());
    transform.scale(orientation.isMirrored() ? -1 : 1, 1);
    boolean onItsSide = orientation.isOnItsSide();
    transform.translate(-(onItsSide ? height : width) / 2.0, -(onItsSide ? width : height) / 2.0);
    return transform;
  }

  private static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", new MemoryCacheImageOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] jpeg(BufferedImage image, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
