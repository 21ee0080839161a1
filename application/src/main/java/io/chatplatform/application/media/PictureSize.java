package io.chatplatform.application.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A picture's width and height in pixels as it is shown, read from the file's head, so that a
/// client can reserve its place and nobody unpacks a picture that is too large.
public record PictureSize(int width, int height) {
  /// How many of a file's first bytes `of` wants to see: cameras put a preview of up to 64 KB, and
  /// more than one block of facts, before a picture's size.
  public static final int HEAD = 256 * 1024;

  public static Optional<PictureSize> of(String mimeType, byte[] head) {
    var bytes = new Bytes(head);
    return switch (mimeType) {
      case "image/png" ->
          bytes.has(24) ? valid(bytes.int32(16), bytes.int32(20)) : Optional.empty();
      case "image/gif" ->
          bytes.has(10) ? valid(bytes.little16(6), bytes.little16(8)) : Optional.empty();
      case "image/jpeg" -> jpeg(bytes);
      case "image/webp" -> webp(bytes);
      default -> Optional.empty();
    };
  }

  public long pixels() {
    return (long) width * height;
  }

  private PictureSize turned(Orientation orientation) {
    return orientation.isOnItsSide()
        ? new PictureSize(/* width= */ height, /* height= */ width)
        : this;
  }

  private static Optional<PictureSize> jpeg(Bytes bytes) {
    return JpegSegments.frame(bytes)
        .flatMap(at -> valid(bytes.int16(at + 7), bytes.int16(at + 5)))
        .map(size -> size.turned(Orientation.of(bytes)));
  }

  /// The three kinds of WebP (RFC 9649, 2.5 to 2.7).
  private static Optional<PictureSize> webp(Bytes bytes) {
    if (!bytes.has(25)) {
      return Optional.empty();
    }
    return switch (new String(bytes.array(), 12, 4, StandardCharsets.US_ASCII)) {
      case "VP8 " ->
          bytes.has(30)
              ? valid(bytes.little16(26) & 0x3FFF, bytes.little16(28) & 0x3FFF)
              : Optional.empty();
      case "VP8L" -> {
        int packed = bytes.little16(21) | bytes.little16(23) << 16;
        yield valid((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1);
      }
      case "VP8X" ->
          bytes.has(30) ? valid(bytes.little24(24) + 1, bytes.little24(27) + 1) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<PictureSize> valid(int width, int height) {
    return width > 0 && height > 0 ? Optional.of(new PictureSize(width, height)) : Optional.empty();
  }
}
