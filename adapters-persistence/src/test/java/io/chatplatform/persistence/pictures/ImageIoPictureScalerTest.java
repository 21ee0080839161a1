package io.chatplatform.persistence.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.media.port.out.PictureScaler.Picture;
import io.chatplatform.application.media.port.out.PictureScaler.Wish;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageIoPictureScalerTest {
  private static final Wish THUMBNAIL = new Wish(100, 1_000_000, Set.of("image/jpeg", "image/png"));
  private final ImageIoPictureScaler scaler = new ImageIoPictureScaler();

  @AfterEach
  void close() {
    scaler.close();
  }

  @Test
  void aPictureKeepsItsShape() throws IOException {
    Picture small = fit(file(picture(800, 400), "jpeg"), THUMBNAIL).orElseThrow();

    assertThat(small.mimeType()).isEqualTo("image/jpeg");
    assertThat(small.width()).isEqualTo(100);
    assertThat(small.height()).isEqualTo(50);
    assertThat(ImageIO.read(new ByteArrayInputStream(small.bytes())).getWidth()).isEqualTo(100);
  }

  @Test
  void aSmallPictureIsNotMadeLarger() throws IOException {
    Picture same = fit(file(picture(30, 20), "png"), THUMBNAIL).orElseThrow();

    assertThat(same.width()).isEqualTo(30);
  }

  @Test
  void whatIsTransparentStaysSoWhereItMay() throws IOException {
    byte[] file = file(new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB), "png");

    assertThat(fit(file, THUMBNAIL).orElseThrow().mimeType()).isEqualTo("image/png");
    Picture onWhite = fit(file, new Wish(100, 1_000_000, Set.of("image/jpeg"))).orElseThrow();
    assertThat(onWhite.mimeType()).isEqualTo("image/jpeg");
    assertThat(new Color(read(onWhite).getRGB(5, 5))).isEqualTo(Color.WHITE);
  }

  /// The picture's upper left quarter is red; where must it be after the turn?
  @ParameterizedTest
  @CsvSource({
    "1, 10, 10", "2, 90, 10", "3, 90, 40", "4, 10, 40",
    "5, 10, 10", "6, 40, 10", "7, 40, 90", "8, 10, 90"
  })
  void aPhotoIsTurnedAsTheCameraWasHeld(int orientation, int x, int y) throws IOException {
    byte[] file = withExif(file(picture(400, 200), "jpeg"), orientation);

    Picture upright = fit(file, THUMBNAIL).orElseThrow();

    assertThat(upright.width() > upright.height()).isEqualTo(orientation < 5);
    Color found = new Color(read(upright).getRGB(x, y));
    assertThat(found.getRed()).as("red at %d,%d", x, y).isGreaterThan(200);
    assertThat(found.getBlue()).isLessThan(80);
    assertThat(new String(upright.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
  }

  @Test
  void aPictureIsMadeSmallUntilItHasFewEnoughBytes() throws IOException {
    byte[] noise = file(noise(1_000, 1_000), "png");
    Wish wish = new Wish(4_096, 100_000, Set.of("image/jpeg"));

    Picture fitting = fit(noise, wish).orElseThrow();

    assertThat(noise.length).isGreaterThan(1_000_000);
    assertThat(fitting.bytes().length).isLessThanOrEqualTo(100_000);
    assertThat(fit(noise, new Wish(4_096, 100, Set.of("image/jpeg")))).isEmpty();
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] head = Arrays.copyOf(file(picture(8, 8), "png"), 60);
    ByteBuffer.wrap(head).putInt(16, 60_000).putInt(20, 60_000);

    assertThat(fit(head, THUMBNAIL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ffd8ff",
        "89504e470d0a1a0a",
        "474946383961",
        "52494646000000005745425056503820"
      })
  void whatCannotBeReadIsNoPicture(String hex) throws IOException {
    assertThat(fit(HexFormat.of().parseHex(hex), THUMBNAIL)).isEmpty();
  }

  private Optional<Picture> fit(byte[] file, Wish wish) throws IOException {
    return scaler.fit(() -> new ByteArrayInputStream(file), wish);
  }

  private static BufferedImage read(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
  }

  /// Blue, with a red quarter in the upper left.
  private static BufferedImage picture(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.BLUE);
    canvas.fillRect(0, 0, width, height);
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, width / 2, height / 2);
    canvas.dispose();
    return image;
  }

  private static BufferedImage noise(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(7);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }

  private static byte[] file(BufferedImage image, String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] block =
        HexFormat.of()
            .parseHex(
                "ffe1001e4578696600004d4d002a000000080001011200030000000100%02x0000"
                    .formatted(orientation));
    var bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    bytes.writeBytes(block);
    bytes.write(jpeg, 2, jpeg.length - 2);
    return bytes.toByteArray();
  }
}
