package io.chatplatform.meta.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Writes pictures as PNG (RFC 2083), for those who have none.
record Png(int width, int height) {

  /// The colour of a point as 0xRRGGBB.
  @FunctionalInterface
  interface Colours {
    int at(int x, int y);
  }

  byte[] draw(Colours colours) {
    byte[] rows = new byte[height * (1 + width * 3)];
    int next = 0;
    for (int y = 0; y < height; y++) {
      rows[next++] = 0;
      for (int x = 0; x < width; x++) {
        int rgb = colours.at(x, y);
        rows[next++] = (byte) (rgb >> 16);
        rows[next++] = (byte) (rgb >> 8);
        rows[next++] = (byte) rgb;
      }
    }
    var png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    chunk(png, "IHDR", header);
    chunk(png, "IDAT", deflated(rows));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  static int mix(int from, int to, double t) {
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & 0xff;
      int b = to >> shift & 0xff;
      rgb |= (int) Math.round(a + (b - a) * t) << shift;
    }
    return rgb;
  }

  private static byte[] deflated(byte[] rows) {
    var bytes = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(name);
    png.writeBytes(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
