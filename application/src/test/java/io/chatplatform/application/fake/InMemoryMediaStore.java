package io.chatplatform.application.fake;

import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.domain.tenant.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Files in memory.
public final class InMemoryMediaStore implements MediaStore {
  private final Map<MediaKey, byte[]> files = new ConcurrentHashMap<>();

  @Override
  public long write(MediaKey key, InputStream bytes, long maxBytes) throws IOException, TooLarge {
    byte[] all = bytes.readAllBytes();
    if (all.length > maxBytes) {
      throw new TooLarge(maxBytes);
    }
    files.put(key, all);
    return all.length;
  }

  @Override
  public Optional<InputStream> open(MediaKey key) {
    return Optional.ofNullable(files.get(key)).map(ByteArrayInputStream::new);
  }

  public boolean isEmpty() {
    return files.isEmpty();
  }

  @Override
  public void delete(TenantId tenant, UUID id) {
    files.keySet().removeIf(key -> key.tenant().equals(tenant) && key.id().equals(id));
  }
}
