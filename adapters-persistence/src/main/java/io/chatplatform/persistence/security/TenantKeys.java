package io.chatplatform.persistence.security;

import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.TenantDb;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The tenants' data keys, wrapped by the master key in the table `tenant_keys`, and for a short
/// time unwrapped in memory.
final class TenantKeys {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int KEY_BYTES = 32;
  private static final int FIRST_VERSION = 1;

  private final TenantDb db;
  private final byte[] masterKey;
  private final Clock clock;
  private final Map<Name, Kept> kept = new ConcurrentHashMap<>();

  record Key(int version, byte[] bytes) {}

  public record WrappedKey(int version, byte[] wrappedKey) {}

  private record Name(TenantId tenant, int version) {}

  private record Kept(Key key, Instant until) {}

  TenantKeys(TenantDb db, byte[] masterKey, Clock clock) {
    this.db = db;
    this.masterKey = masterKey;
    this.clock = clock;
  }

  /// The key to seal with; made when there is none. Not kept in memory, because the transaction
  /// that makes it may yet be rolled back.
  Key latest() {
    return newestStored()
        .orElseGet(() -> {
          insert(FIRST_VERSION);
          return newestStored().orElseThrow();
        });
  }

  /// The key something was sealed with.
  Optional<Key> find(int version) {
    Instant now = clock.instant();
    kept.values().removeIf(entry -> !now.isBefore(entry.until()));
    Name name = new Name(db.tenant(), version);
    Kept known = kept.get(name);
    if (known != null) {
      return Optional.of(known.key());
    }
    Optional<Key> stored = stored(version);
    stored.ifPresent(key -> kept.put(name, new Kept(key, now.plus(KEPT))));
    return stored;
  }

  /// What is kept in memory may be a key whose transaction was rolled back.
  void forget(int version) {
    kept.remove(new Name(db.tenant(), version));
  }

  private Optional<Key> newestStored() {
    return db.query(
            """
            select version, wrapped_key from tenant_keys
            where tenant_id = :tenantId
            order by version desc
            limit 1
            """)
        .mapTo(WrappedKey.class)
        .findOne()
        .map(this::unwrapped);
  }

  private Optional<Key> stored(int version) {
    return db.query(
            """
            select version, wrapped_key from tenant_keys
            where tenant_id = :tenantId and version = :version
            """)
        .bind("version", version)
        .mapTo(WrappedKey.class)
        .findOne()
        .map(this::unwrapped);
  }

  private void insert(int version) {
    byte[] wrapped = AesGcm.seal(masterKey, name(version), AesGcm.random(KEY_BYTES));
    db.update(
            """
            insert into tenant_keys (tenant_id, version, wrapped_key)
            values (:tenantId, :version, :wrapped)
            on conflict (tenant_id, version) do nothing
            """)
        .bind("version", version)
        .bind("wrapped", wrapped)
        .execute();
  }

  private Key unwrapped(WrappedKey stored) {
    try {
      return new Key(
          stored.version(), AesGcm.open(masterKey, name(stored.version()), stored.wrappedKey()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "a tenant's key cannot be unwrapped: is ENCRYPTION_KEY the one it was made with?", e);
    }
  }

  private byte[] name(int version) {
    return ("tenant key " + db.tenant() + " " + version).getBytes(StandardCharsets.UTF_8);
  }
}
