package io.chatplatform.application.media.port.out;

import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.tenant.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Keeps files' bytes, apart by tenant.
public interface MediaStore {
  /// Stores all of the stream and tells how many bytes; a longer one than `maxBytes` is refused as
  /// `TooLarge` and leaves nothing behind.
  long write(TenantId tenant, AttachmentId id, InputStream bytes, long maxBytes)
      throws IOException, TooLarge;

  Optional<InputStream> open(TenantId tenant, AttachmentId id) throws IOException;

  void delete(TenantId tenant, AttachmentId id) throws IOException;

  /// More bytes came than are allowed.
  @SuppressWarnings("serial")
  final class TooLarge extends Exception {
    public TooLarge(long maxBytes) {
      super("more than " + maxBytes + " bytes");
    }
  }
}
