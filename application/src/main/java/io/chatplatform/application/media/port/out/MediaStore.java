package io.chatplatform.application.media.port.out;

import io.chatplatform.application.media.MediaKey;
import io.chatplatform.domain.tenant.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/// Keeps files' bytes, apart by tenant.
public interface MediaStore {
  /// Stores all of the stream, in place of what was there, and tells how many bytes; a longer one
  /// than `maxBytes` is refused as `TooLarge` and changes nothing.
  long write(MediaKey key, InputStream bytes, long maxBytes) throws IOException, TooLarge;

  Optional<InputStream> open(MediaKey key) throws IOException;

  /// Removes all renditions; what is not there needs no removing.
  void delete(TenantId tenant, UUID id) throws IOException;

  /// More bytes came than are allowed.
  @SuppressWarnings("serial")
  final class TooLarge extends Exception {
    public TooLarge(long maxBytes) {
      super("more than " + maxBytes + " bytes");
    }
  }
}
