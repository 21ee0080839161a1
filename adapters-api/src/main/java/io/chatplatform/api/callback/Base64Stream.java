package io.chatplatform.api.callback;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/// The base64 of another stream's bytes, in one line.
final class Base64Stream extends InputStream {
  /// A multiple of three, so that padding comes at the very end only.
  private static final int BLOCK = 3 * 8192;

  private final InputStream bytes;
  private byte[] encoded = new byte[0];
  private int next;

  Base64Stream(InputStream bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    return isAtEnd() ? -1 : encoded[next++];
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int count = Math.min(length, encoded.length - next);
    System.arraycopy(encoded, next, target, offset, count);
    next += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private boolean isAtEnd() throws IOException {
    if (next == encoded.length) {
      encoded = Base64.getEncoder().encode(bytes.readNBytes(BLOCK));
      next = 0;
    }
    return encoded.length == 0;
  }
}
