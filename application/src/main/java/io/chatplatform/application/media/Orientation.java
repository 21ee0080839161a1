package io.chatplatform.application.media;

import java.util.Optional;

/// How a camera was held: what has to be done to a stored picture before it is shown (Exif 2.3,
/// 4.6.4). First it is mirrored left to right, then turned clockwise.
public record Orientation(boolean isMirrored, int quarterTurns) {
  public static final Orientation UPRIGHT = new Orientation(false, 0);

  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;
  private static final int ENTRIES_MAX = 512;

  /// Of a JPEG file's first bytes; upright when they do not say.
  public static Orientation of(byte[] head) {
    return of(new Bytes(head));
  }

  static Orientation of(Bytes bytes) {
    return JpegSegments.exif(bytes)
        .flatMap(at -> value(bytes, at + 10))
        .map(Orientation::ofValue)
        .orElse(UPRIGHT);
  }

  public boolean isOnItsSide() {
    return quarterTurns % 2 == 1;
  }

  private static Orientation ofValue(int value) {
    return switch (value) {
      case 2 -> new Orientation(true, 0);
      case 3 -> new Orientation(false, 2);
      case 4 -> new Orientation(true, 2);
      case 5 -> new Orientation(true, 3);
      case 6 -> new Orientation(false, 1);
      case 7 -> new Orientation(true, 1);
      case 8 -> new Orientation(false, 3);
      default -> UPRIGHT;
    };
  }

  /// The tag's value in the first directory of the TIFF structure that begins at `tiff`.
  private static Optional<Integer> value(Bytes bytes, int tiff) {
    boolean isLittle = bytes.int16(tiff) == 0x4949;
    int directory = isLittle ? bytes.little32(tiff + 4) : bytes.int32(tiff + 4);
    if (directory < 0 || directory > PictureSize.HEAD) {
      return Optional.empty();
    }
    int first = tiff + directory + 2;
    int entries = Math.min(ENTRIES_MAX, int16(bytes, first - 2, isLittle));
    for (int entry = 0; entry < entries; entry++) {
      int at = first + entry * ENTRY_BYTES;
      if (int16(bytes, at, isLittle) == TAG) {
        return Optional.of(int16(bytes, at + 8, isLittle));
      }
    }
    return Optional.empty();
  }

  private static int int16(Bytes bytes, int at, boolean isLittle) {
    return isLittle ? bytes.little16(at) : bytes.int16(at);
  }
}
