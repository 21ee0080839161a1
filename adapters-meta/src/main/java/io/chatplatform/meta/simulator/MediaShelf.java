package io.chatplatform.meta.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Files on both ways; the oldest go when there are too many bytes.
final class MediaShelf {
  private static final long BYTES_MAX = 128L * 1024 * 1024;

  private final Map<String, Stored> files = new LinkedHashMap<>();
  private long bytes;

  record Stored(byte[] bytes, String mimeType, String name) {}

  synchronized String put(Stored file) {
    String id = Ids.media();
    files.put(id, file);
    bytes += file.bytes().length;
    var oldest = files.values().iterator();
    while (bytes > BYTES_MAX && files.size() > 1) {
      bytes -= oldest.next().bytes().length;
      oldest.remove();
    }
    return id;
  }

  synchronized Optional<Stored> get(String id) {
    return Optional.ofNullable(files.get(id));
  }
}
