package io.chatplatform.application.media;

import java.util.Optional;

/// A picture's width and height in pixels, read from the file's head, so that a client can reserve
/// its place.
public record PictureSize(int width, int height) {
  private static final int JPEG_START_OF_FRAME_FIRST = 0xC0;
  private static final int JPEG_START_OF_FRAME_LAST = 0xCF;

  public static Optional<PictureSize> of(String mimeType, byte[] head, int length) {
    return switch (mimeType) {
      case "image/png" -> length < 24 ? Optional.empty() : valid(int32(head, 16), int32(head, 20));
      case "image/gif" ->
          length < 10
              ? Optional.empty()
              : valid(
                  byteAt(head, 6) | byteAt(head, 7) << 8, byteAt(head, 8) | byteAt(head, 9) << 8);
      case "image/jpeg" -> jpeg(head, length);
      default -> Optional.empty();
    };
  }

  /// Walks the segments to the frame header (ISO/IEC 10918-1, B.2.2).
  private static Optional<PictureSize> jpeg(byte[] head, int length) {
    int at = 2;
    while (at + 9 < length && byteAt(head, at) == 0xFF) {
      int marker = byteAt(head, at + 1);
      boolean isTable = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
      if (marker >= JPEG_START_OF_FRAME_FIRST && marker <= JPEG_START_OF_FRAME_LAST && !isTable) {
        return valid(int16(head, at + 7), int16(head, at + 5));
      }
      at += 2 + int16(head, at + 2);
    }
    return Optional.empty();
  }

  private static Optional<PictureSize> valid(int width, int height) {
    return width > 0 && height > 0 ? Optional.of(new PictureSize(width, height)) : Optional.empty();
  }

  private static int byteAt(byte[] bytes, int at) {
    return bytes[at] & 0xFF;
  }

  private static int int16(byte[] bytes, int at) {
    return byteAt(bytes, at) << 8 | byteAt(bytes, at + 1);
  }

  private static int int32(byte[] bytes, int at) {
    return int16(bytes, at) << 16 | int16(bytes, at + 2);
  }
}
