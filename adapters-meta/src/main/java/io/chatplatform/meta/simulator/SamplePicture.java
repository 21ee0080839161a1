package io.chatplatform.meta.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// A picture to send without having one: evening hills, drawn here, as a PNG.
final class SamplePicture {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 320;
  private static final byte[] PNG = draw();

  private SamplePicture() {}

  static byte[] png() {
    return PNG.clone();
  }

  private static byte[] draw() {
    byte[] rows = new byte[HEIGHT * (1 + WIDTH * 3)];
    int next = 0;
    for (int y = 0; y < HEIGHT; y++) {
      rows[next++] = 0;
      for (int x = 0; x < WIDTH; x++) {
        int rgb = colour(x, y);
        rows[next++] = (byte) (rgb >> 16);
        rows[next++] = (byte) (rgb >> 8);
        rows[next++] = (byte) rgb;
      }
    }
    var png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(WIDTH)
            .putInt(HEIGHT)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    chunk(png, "IHDR", header);
    chunk(png, "IDAT", deflated(rows));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static int colour(int x, int y) {
    double far = 190 + 22 * Math.sin(x / 61.0) + 9 * Math.sin(x / 23.0);
    double near = 245 + 26 * Math.sin(x / 83.0 + 2) + 6 * Math.sin(x / 17.0);
    if (y > near) {
      return 0x1f4d4a;
    }
    if (y > far) {
      return 0x3f7f78;
    }
    if (Math.hypot(x - 330, y - 150) < 46) {
      return 0xffe9a8;
    }
    double t = y / 220.0;
    return mix(0x5b6bb5, 0xf2a37c, Math.min(1, t));
  }

  private static int mix(int from, int to, double t) {
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
