package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aConnection;
import static io.chatplatform.application.fake.Samples.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.AccountRef;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.Due;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.Holder;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
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
                new Grant(
                    Set.of("pages_messaging", "a \"b\",{c}"),
                    Optional.of(NOW.plusSeconds(60)),
                    Optional.of("person-1")),
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
  default void aDisconnectedConnectionStaysButIsNotListed() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    SocialConnection connection =
        in(tenant, () -> connections().find(chat.origin().connection()).orElseThrow());
    SocialConnection gone = connection.disconnected(NOW);

    in(tenant, () -> connections().update(gone));

    assertThat(in(tenant, () -> chats().find(chat.id()))).isPresent();
    assertThat(in(tenant, () -> connections().find(gone.id()))).contains(gone);
    assertThat(in(tenant, () -> connections().list(PageRequest.first(9))).items()).isEmpty();
    Account account = gone.account();
    assertThat(
            in(
                tenant,
                () -> connections().findByAccount(account.channel(), account.platformAccountId())))
        .contains(gone);
  }

  @Test
  default void accountsOnOneBusinessAccountAreShared() {
    TenantId tenant = givenTenant();
    Account page = givenConnection(tenant).account();
    assertThat(in(tenant, () -> connections().isShared(page))).isFalse();

    SocialConnection beside =
        aConnection().reconnected(Optional.of(page.platformAccountId()), Grant.UNKNOWN, NOW);
    in(tenant, () -> connections().insert(beside, new byte[] {1}));

    assertThat(in(tenant, () -> connections().isShared(page))).isTrue();
    assertThat(in(tenant, () -> connections().isShared(beside.account()))).isTrue();
    in(tenant, () -> connections().update(beside.disconnected(NOW)));
    assertThat(in(tenant, () -> connections().isShared(page))).isFalse();
  }

  @Test
  default void theLastActivityIsThatOfTheChats() {
    TenantId tenant = givenTenant();
    SocialConnection busy = givenConnection(tenant);
    SocialConnection quiet = givenConnection(tenant);
    givenChat(tenant, busy, NOW);
    givenChat(tenant, busy, NOW.plusSeconds(5));

    assertThat(in(tenant, () -> connections().lastActivity(List.of(busy.id(), quiet.id()))))
        .isEqualTo(Map.of(busy.id(), NOW.plusSeconds(5)));
  }

  @Test
  default void aCheckThatIsDueIsClaimedOnceUntilTheLeaseIsOver() {
    TenantId tenant = givenTenant();
    SocialConnection connection = givenConnection(tenant);
    in(tenant, () -> connections().checkAt(connection.id(), Instant.EPOCH));
    var mine = new Due(tenant, connection.id());
    Duration lease = Duration.ofSeconds(30);

    assertThat(connectionDirectory().claimChecks(Instant.EPOCH.minusSeconds(1), lease, 9))
        .doesNotContain(mine);
    assertThat(connectionDirectory().claimChecks(Instant.EPOCH, lease, 9)).contains(mine);
    assertThat(connectionDirectory().claimChecks(Instant.EPOCH, lease, 9)).doesNotContain(mine);
    in(tenant, () -> connections().update(connection.disconnected(NOW)));
    assertThat(connectionDirectory().claimChecks(Instant.EPOCH.plusSeconds(60), lease, 9))
        .doesNotContain(mine);
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
          Account account = connection.account();
          assertThat(connections().findByAccount(account.channel(), account.platformAccountId()))
              .isEmpty();
          assertThat(connections().lastActivity(List.of(connection.id()))).isEmpty();
          assertThat(connections().findAll(List.of(connection.id()))).isEmpty();
          assertThat(connections().list(PageRequest.first(9)).items()).isEmpty();
        });
    assertThatThrownBy(() -> in(stranger, () -> connections().update(connection)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> in(stranger, () -> connections().updateToken(connection.id(), new byte[0])))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> in(stranger, () -> connections().checkAt(connection.id(), NOW)))
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
