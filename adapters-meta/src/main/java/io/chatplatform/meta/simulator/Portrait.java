package io.chatplatform.meta.simulator;

/// A customer's profile picture: head and shoulders before a wall, in colours of their own.
final class Portrait {
  private static final int SIDE = 192;
  private static final int[] WALLS = {0x5b8def, 0xe07a5f, 0x81b29a, 0xf2cc8f, 0x9d79bc, 0x4f9d9d};
  private static final int[] COATS = {0x22333b, 0x3d405b, 0x6b2d5c, 0x1b4332, 0x5e3023, 0x2b2d42};

  private Portrait() {}

  /// The same customer always has the same.
  static byte[] png(String customerId) {
    int number = Math.floorMod(customerId.hashCode(), WALLS.length * COATS.length);
    int wall = WALLS[number % WALLS.length];
    int coat = COATS[number / WALLS.length];
    return new Png(SIDE, SIDE).draw((x, y) -> colour(x, y, wall, coat));
  }

  private static int colour(int x, int y, int wall, int coat) {
    if (Math.hypot(x - 96, y - 78) < 38) {
      return 0xf1d3b3;
    }
    if (Math.hypot((x - 96) / 1.25, y - 190) < 62) {
      return coat;
    }
    return Png.mix(wall, 0xffffff, y / 480.0);
  }
}
