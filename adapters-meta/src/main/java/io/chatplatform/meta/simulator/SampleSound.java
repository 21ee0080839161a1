package io.chatplatform.meta.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A sound to send without having one: a second of a fading tone, as a WAV file.
final class SampleSound {
  private static final int RATE = 8_000;

  private SampleSound() {}

  static byte[] wav() {
    ByteBuffer wav = ByteBuffer.allocate(44 + RATE).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + RATE).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE);
    wav.putShort((short) 1).putShort((short) 8).put(ascii("data")).putInt(RATE);
    for (int i = 0; i < RATE; i++) {
      double fading = 1 - (double) i / RATE;
      wav.put((byte) (128 + 60 * fading * Math.sin(2 * Math.PI * 440 * i / RATE)));
    }
    return wav.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
