package io.chatplatform.persistence.security;

import io.chatplatform.application.security.SecretBox;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.PersistenceSettings;
import io.chatplatform.persistence.TenantDb;
import jakarta.inject.Inject;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// AES-256-GCM under the tenant's own key. Sealed bytes: format (1 byte), version of the key (4),
/// nonce (12), secret and tag. Tenant and context are associated data.
public final class AesSecretBox implements SecretBox {
  private static final byte FORMAT = 1;
  private static final int HEADER_BYTES = 1 + Integer.BYTES;

  private final TenantDb db;
  private final TenantKeys keys;

  @Inject
  public AesSecretBox(TenantDb db, PersistenceSettings settings, Clock clock) {
    this.db = db;
    this.keys = new TenantKeys(db, settings.masterKey(), clock);
  }

  @Override
  public byte[] seal(TenantId tenant, String context, String secret) {
    requireCurrent(tenant);
    TenantKeys.Key key = keys.latest();
    byte[] sealed =
        AesGcm.seal(
            key.bytes(), associated(tenant, context), secret.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(HEADER_BYTES + sealed.length)
        .put(FORMAT)
        .putInt(key.version())
        .put(sealed)
        .array();
  }

  @Override
  public String open(TenantId tenant, String context, byte[] sealed) {
    requireCurrent(tenant);
    try {
      ByteBuffer buffer = ByteBuffer.wrap(sealed);
      if (buffer.get() != FORMAT) {
        throw refused(null);
      }
      int version = buffer.getInt();
      byte[] body = new byte[buffer.remaining()];
      buffer.get(body);
      return new String(opened(version, associated(tenant, context), body), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | BufferUnderflowException e) {
      throw refused(e);
    }
  }

  private byte[] opened(int version, byte[] associated, byte[] body)
      throws GeneralSecurityException {
    try {
      return AesGcm.open(key(version), associated, body);
    } catch (GeneralSecurityException e) {
      keys.forget(version);
      return AesGcm.open(key(version), associated, body);
    }
  }

  private byte[] key(int version) throws GeneralSecurityException {
    return keys.find(version)
        .orElseThrow(() -> new GeneralSecurityException("there is no such key"))
        .bytes();
  }

  private void requireCurrent(TenantId tenant) {
    if (!tenant.equals(db.tenant())) {
      throw new IllegalStateException("secrets are opened inside their own tenant's transaction");
    }
  }

  private static byte[] associated(TenantId tenant, String context) {
    return (tenant + " " + context).getBytes(StandardCharsets.UTF_8);
  }

  private static IllegalStateException refused(@Nullable Exception cause) {
    return new IllegalStateException("a sealed secret does not belong here or is damaged", cause);
  }
}
