package io.chatplatform.application.channel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A file on its way; to be closed by whoever reads it.
public record FetchedMedia(InputStream bytes, String mimeType, Optional<String> fileName)
    implements AutoCloseable {
  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
