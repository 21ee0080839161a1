package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aConnection;
import static io.chatplatform.application.fake.Samples.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.AccountRef;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.Holder;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Connections with their sealed tokens, and which tenant holds an account.
public interface ConnectionRepositoryContract extends StoreContract {
  ConnectionDirectory connectionDirectory();

  @Test
  default void aConnectionComesBackAsItWasStoredAndChanged() {
    TenantId tenant = givenTenant();
    SocialConnection connection = givenConnection(tenant);
    assertThat(in(tenant, () -> connections().find(connection.id()))).contains(connection);
    assertThat(in(tenant, () -> connections().sealedToken(connection.id())))
        .containsExactly(1, 2, 3);

    SocialConnection changed =
        connection
            .granted(
                new SocialConnection.Grant(
                    Set.of("pages_messaging", "a \"b\",{c}"), Optional.of(NOW.plusSeconds(60))),
                NOW)
            .named("New name", NOW)
            .active(false, NOW)
            .seen(ConnectionHealth.NEEDS_RECONNECT, NOW.plusSeconds(1));
    in(tenant, () -> connections().update(changed));
    in(tenant, () -> connections().updateToken(connection.id(), new byte[] {9}));

    assertThat(in(tenant, () -> connections().findAll(List.of(connection.id()))))
        .containsExactly(changed);
    assertThat(in(tenant, () -> connections().sealedToken(connection.id()))).containsExactly(9);
  }

  @Test
  default void connectionsAreListedOldestFirst() {
    TenantId tenant = givenTenant();
    SocialConnection one = givenConnection(tenant);
    SocialConnection two = givenConnection(tenant);

    var page = in(tenant, () -> connections().list(PageRequest.first(9)));
    assertThat(page.items()).containsExactly(one, two);
    assertThat(page.total()).isEqualTo(2);
  }

  @Test
  default void aRemovedConnectionTakesItsChatsAlong() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);

    in(tenant, () -> connections().delete(chat.origin().connection()));

    assertThat(in(tenant, () -> chats().find(chat.id()))).isEmpty();
    assertThat(in(tenant, () -> connections().find(chat.origin().connection()))).isEmpty();
  }

  @Test
  default void anAccountBelongsToOneTenantAtATime() {
    TenantId tenant = givenTenant();
    TenantId other = givenTenant();
    SocialConnection connection = aConnection();
    SocialConnection rival = aConnection();
    AccountRef account = account(connection);
    AccountRef nobodys = new AccountRef(account.channel(), word());

    assertThat(claim(tenant, account, connection)).isTrue();
    assertThat(claim(tenant, account, connection)).isTrue();
    assertThat(claim(other, account, rival)).isFalse();
    assertThat(connectionDirectory().find(List.of(account, nobodys, account)))
        .isEqualTo(Map.of(account, new Holder(tenant, connection.id(), true)));

    in(other, () -> connectionDirectory().release(account, other));
    assertThat(connectionDirectory().find(List.of(account))).hasSize(1);
    in(tenant, () -> connectionDirectory().release(account, tenant));
    assertThat(connectionDirectory().find(List.of(account))).isEmpty();
    assertThat(claim(other, account, rival)).isTrue();
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    SocialConnection connection = givenConnection(tenant);

    in(
        stranger,
        () -> {
          assertThat(connections().find(connection.id())).isEmpty();
          assertThat(connections().findAll(List.of(connection.id()))).isEmpty();
          assertThat(connections().list(PageRequest.first(9)).items()).isEmpty();
        });
    assertThatThrownBy(() -> in(stranger, () -> connections().update(connection)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> in(stranger, () -> connections().updateToken(connection.id(), new byte[0])))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> in(stranger, () -> connections().delete(connection.id())))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> in(stranger, () -> connections().sealedToken(connection.id())))
        .isInstanceOf(IllegalStateException.class);
  }

  private boolean claim(TenantId tenant, AccountRef account, SocialConnection connection) {
    return in(
        tenant,
        () -> {
          boolean isFree = connectionDirectory().claim(account, tenant, connection.id());
          if (isFree && connections().find(connection.id()).isEmpty()) {
            connections().insert(connection, new byte[] {1});
          }
          return isFree;
        });
  }

  private static AccountRef account(SocialConnection connection) {
    return new AccountRef(connection.account().channel(), connection.account().platformAccountId());
  }
}
