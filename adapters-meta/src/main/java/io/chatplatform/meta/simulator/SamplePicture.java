package io.chatplatform.meta.simulator;

/// A picture to send without having one: evening hills, drawn here, as a PNG.
final class SamplePicture {
  private static final byte[] PNG = new Png(480, 320).draw(SamplePicture::colour);

  private SamplePicture() {}

  static byte[] png() {
    return PNG.clone();
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
    return Png.mix(0x5b6bb5, 0xf2a37c, Math.min(1, t));
  }
}
