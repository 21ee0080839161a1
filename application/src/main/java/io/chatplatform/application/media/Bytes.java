package io.chatplatform.application.media;

/// A file's first bytes, read as numbers; whoever asks beyond the end gets zero.
@SuppressWarnings("ArrayRecordComponent") // only passed around, never compared
record Bytes(byte[] array) {
  boolean has(int length) {
    return array.length >= length;
  }

  int at(int index) {
    return index >= 0 && index < array.length ? array[index] & 0xFF : 0;
  }

  int int16(int index) {
    return at(index) << 8 | at(index + 1);
  }

  int int32(int index) {
    return int16(index) << 16 | int16(index + 2);
  }

  int little16(int index) {
    return at(index) | at(index + 1) << 8;
  }

  int little24(int index) {
    return little16(index) | at(index + 2) << 16;
  }

  int little32(int index) {
    return little16(index) | little16(index + 2) << 16;
  }
}
