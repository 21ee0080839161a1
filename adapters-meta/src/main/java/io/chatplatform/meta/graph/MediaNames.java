package io.chatplatform.meta.graph;

import io.chatplatform.domain.message.MessageType;
import java.net.URI;
import java.net.URLConnection;
import java.util.Optional;

/// What a file's address says of the file.
public final class MediaNames {
  private static final int NAME_MAX = 200;

  private MediaNames() {}

  /// The last part of the address's path, decoded; hostile like anything that comes from outside.
  public static Optional<String> ofAddress(String address) {
    try {
      String path = URI.create(address).getPath();
      if (path == null) {
        return Optional.empty();
      }
      String name = path.substring(path.lastIndexOf('/') + 1).replace("\0", "");
      return Optional.of(name).filter(n -> !n.isBlank() && n.length() <= NAME_MAX);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// A guess by the name's ending until the file itself is there. Sounds come in the containers of
  /// films.
  public static String typeOf(MessageType type, Optional<String> name) {
    String guess =
        name.map(URLConnection::guessContentTypeFromName).orElse("application/octet-stream");
    return type == MessageType.AUDIO ? guess.replaceFirst("^video/", "audio/") : guess;
  }
}
