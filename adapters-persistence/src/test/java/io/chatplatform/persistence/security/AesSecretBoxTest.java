package io.chatplatform.persistence.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.JdbiStore;
import io.chatplatform.persistence.PersistenceSettings;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AesSecretBoxTest implements JdbiStore {
  private final AesSecretBox box =
      new AesSecretBox(DB, testDatabase().settings(), Clock.systemUTC());

  @Test
  void aSealedSecretOpensAgain() {
    TenantId tenant = givenTenant();
    byte[] sealed = in(tenant, () -> box.seal(tenant, "connection 1", "EAAG-Grüße"));

    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("EAAG");
    assertThat(in(tenant, () -> box.open(tenant, "connection 1", sealed))).isEqualTo("EAAG-Grüße");
    assertThat(in(tenant, () -> box.open(tenant, "connection 1", sealed))).isEqualTo("EAAG-Grüße");
    assertThat(in(tenant, () -> box.seal(tenant, "connection 1", "EAAG-Grüße")))
        .isNotEqualTo(sealed);
  }

  @Test
  void inAnotherContextItIsRefused() {
    TenantId tenant = givenTenant();
    byte[] sealed = in(tenant, () -> box.seal(tenant, "connection 1", "secret"));

    assertThatThrownBy(() -> in(tenant, () -> box.open(tenant, "connection 2", sealed)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void forAnotherTenantItIsRefused() {
    TenantId tenant = givenTenant();
    TenantId other = givenTenant();
    byte[] sealed = in(tenant, () -> box.seal(tenant, "connection 1", "secret"));
    in(other, () -> box.seal(other, "connection 1", "theirs"));

    assertThatThrownBy(() -> in(other, () -> box.open(other, "connection 1", sealed)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> in(other, () -> box.open(tenant, "connection 1", sealed)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void damagedItIsRefused() {
    TenantId tenant = givenTenant();
    byte[] sealed = in(tenant, () -> box.seal(tenant, "c", "secret"));
    for (int place = 0; place < sealed.length; place++) {
      byte[] damaged = sealed.clone();
      damaged[place] ^= 1;
      assertThatThrownBy(() -> in(tenant, () -> box.open(tenant, "c", damaged)))
          .isInstanceOf(IllegalStateException.class);
    }
    for (int length : new int[] {0, 1, 4, 5, 16, 20}) {
      assertThatThrownBy(
              () -> in(tenant, () -> box.open(tenant, "c", Arrays.copyOf(sealed, length))))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aKeyWhoseTransactionWasRolledBackIsNotUsedAgain() {
    TenantId tenant = givenTenant();
    assertThatThrownBy(() ->
            in(
                tenant,
                () -> {
                  byte[] lost = box.seal(tenant, "c", "lost");
                  assertThat(box.open(tenant, "c", lost)).isEqualTo("lost");
                  throw new IllegalArgumentException("no");
                }))
        .isInstanceOf(IllegalArgumentException.class);

    byte[] sealed = in(tenant, () -> box.seal(tenant, "c", "kept"));
    assertThat(in(tenant, () -> box.open(tenant, "c", sealed))).isEqualTo("kept");
  }

  @Test
  void withAnotherMasterKeyNothingOpens() {
    TenantId tenant = givenTenant();
    byte[] sealed = in(tenant, () -> box.seal(tenant, "c", "secret"));
    PersistenceSettings settings = testDatabase().settings();
    byte[] otherKey = settings.masterKey();
    otherKey[0] ^= 1;
    AesSecretBox other =
        new AesSecretBox(
            DB,
            new PersistenceSettings(
                settings.databaseUrl(),
                Optional.empty(),
                1,
                otherKey,
                settings.mediaDir(),
                Optional.empty()),
            Clock.systemUTC());

    assertThatThrownBy(() -> in(tenant, () -> other.open(tenant, "c", sealed)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ENCRYPTION_KEY");
  }
}
