package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.connection.port.out.ConnectionNoticeRepository;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.ConnectionNotice;
import io.chatplatform.domain.tenant.TenantId;
import org.junit.jupiter.api.Test;

/// What platforms say about accounts is kept once.
public interface ConnectionNoticeRepositoryContract extends StoreContract {
  ConnectionNoticeRepository notices();

  @Test
  default void aNoticeIsKeptOnceAndTheNewestComesFirst() {
    TenantId tenant = givenTenant();
    ConnectionId connection = givenConnection(tenant).id();
    ConnectionNotice older = Samples.aNotice(connection, NOW);
    ConnectionNotice newer = Samples.aNotice(connection, NOW.plusSeconds(1));

    assertThat(in(tenant, () -> notices().add(older, "one"))).isTrue();
    assertThat(in(tenant, () -> notices().add(newer, "two"))).isTrue();
    assertThat(in(tenant, () -> notices().add(newer, "one"))).isFalse();

    assertThat(in(tenant, () -> notices().newest(5))).containsExactly(newer, older);
    assertThat(in(tenant, () -> notices().newest(1))).containsExactly(newer);
  }

  @Test
  default void aRestrictionHoldsUntilItIsOver() {
    TenantId tenant = givenTenant();
    ConnectionId connection = givenConnection(tenant).id();
    ConnectionId other = givenConnection(tenant).id();
    in(tenant, () -> notices().add(Samples.aNotice(connection, NOW), "one"));

    in(
        tenant,
        () -> {
          assertThat(notices().isRestricted(connection, NOW)).isTrue();
          assertThat(notices().isRestricted(connection, NOW.plusSeconds(3_600))).isFalse();
          assertThat(notices().isRestricted(other, NOW)).isFalse();
        });
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    ConnectionId connection = givenConnection(tenant).id();
    in(tenant, () -> notices().add(Samples.aNotice(connection, NOW), "one"));

    in(
        givenTenant(),
        () -> {
          assertThat(notices().newest(5)).isEmpty();
          assertThat(notices().isRestricted(connection, NOW)).isFalse();
        });
  }
}
