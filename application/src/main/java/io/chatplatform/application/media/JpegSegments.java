package io.chatplatform.application.media;

import java.util.Optional;
import java.util.function.IntPredicate;

/// Finds segments of a JPEG file (ISO/IEC 10918-1, B.1.1).
final class JpegSegments {
  private static final int START_OF_FRAME_FIRST = 0xC0;
  private static final int START_OF_FRAME_LAST = 0xCF;
  private static final int APPLICATION_1 = 0xE1;

  private JpegSegments() {}

  /// Where the frame header begins, which has the picture's size.
  static Optional<Integer> frame(Bytes bytes) {
    return find(
        bytes,
        marker ->
            marker >= START_OF_FRAME_FIRST
                && marker <= START_OF_FRAME_LAST
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC);
  }

  /// Where the block begins in which cameras put their facts (Exif 2.3, 4.7.2).
  static Optional<Integer> exif(Bytes bytes) {
    return find(bytes, marker -> marker == APPLICATION_1)
        .filter(at -> bytes.int32(at + 4) == 0x45786966);
  }

  private static Optional<Integer> find(Bytes bytes, IntPredicate isWanted) {
    int at = 2;
    while (bytes.has(at + 9) && bytes.at(at) == 0xFF) {
      if (isWanted.test(bytes.at(at + 1))) {
        return Optional.of(at);
      }
      at += 2 + Math.max(2, bytes.int16(at + 2));
    }
    return Optional.empty();
  }
}
