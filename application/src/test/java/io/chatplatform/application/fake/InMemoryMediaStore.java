package io.chatplatform.application.fake;

import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.tenant.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Files in memory.
public final class InMemoryMediaStore implements MediaStore {
  private final Map<Key, byte[]> files = new ConcurrentHashMap<>();

  @Override
  public long write(TenantId tenant, AttachmentId id, InputStream bytes, long maxBytes)
      throws IOException, TooLarge {
    byte[] all = bytes.readAllBytes();
    if (all.length > maxBytes) {
      throw new TooLarge(maxBytes);
    }
    files.put(new Key(tenant, id), all);
    return all.length;
  }

  @Override
  public Optional<InputStream> open(TenantId tenant, AttachmentId id) {
    return Optional.ofNullable(files.get(new Key(tenant, id))).map(ByteArrayInputStream::new);
  }

  @Override
  public void delete(TenantId tenant, AttachmentId id) {
    files.remove(new Key(tenant, id));
  }

  private record Key(TenantId tenant, AttachmentId id) {}
}
