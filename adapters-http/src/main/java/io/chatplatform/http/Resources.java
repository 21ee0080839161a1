package io.chatplatform.http;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Files of the class path.
public final class Resources {
  private Resources() {}

  /// The file's bytes; one that is missing is a fault of the build.
  public static byte[] read(String path) {
    try (var in = Resources.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + path, e);
    }
  }

  public static boolean exists(String path) {
    return Resources.class.getResource(path) != null;
  }
}
