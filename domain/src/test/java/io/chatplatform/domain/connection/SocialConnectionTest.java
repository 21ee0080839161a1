package io.chatplatform.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.channel.ChannelId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SocialConnectionTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:20:30Z");
  private static final ChannelId PIGEON = new ChannelId("pigeon");
  private final SocialConnection connection =
      SocialConnection.connect(
          new ConnectionId(UUID.randomUUID()),
          new Account(PIGEON, " loft-1 ", Optional.of(" ")),
          "Our loft",
          Grant.UNKNOWN,
          NOW);

  @Test
  void aNewConnectionIsActiveAndNotYetKnownToWork() {
    assertThat(connection.isActive()).isTrue();
    assertThat(connection.health()).isEqualTo(ConnectionHealth.UNKNOWN);
    assertThat(connection.account().platformAccountId()).isEqualTo("loft-1");
    assertThat(connection.account().businessAccountId()).isEmpty();
  }

  @Test
  void aNewTokenHealsAConnection() {
    var grant = new Grant(Set.of("fly"), Optional.of(NOW.plus(Grant.SOON)), Optional.empty());

    SocialConnection granted =
        connection.seen(ConnectionHealth.NEEDS_RECONNECT, NOW).granted(grant, NOW);

    assertThat(granted.health()).isEqualTo(ConnectionHealth.HEALTHY);
    assertThat(granted.grant()).isEqualTo(grant);
  }

  @Test
  void whatWorksButEndsSoonIsSaidToExpireSoon() {
    var grant =
        new Grant(Set.of(), Optional.of(NOW.plus(Grant.SOON).minusSeconds(1)), Optional.empty());

    assertThat(connection.granted(grant, NOW).health()).isEqualTo(ConnectionHealth.EXPIRES_SOON);
    assertThat(connection.granted(grant, NOW).seen(ConnectionHealth.NEEDS_RECONNECT, NOW).health())
        .isEqualTo(ConnectionHealth.NEEDS_RECONNECT);
  }

  @Test
  void aDisconnectedAccountIsForgottenButForItsName() {
    var grant = new Grant(Set.of("fly"), Optional.empty(), Optional.of("person-1"));
    SocialConnection gone = connection.granted(grant, NOW).disconnected(NOW);

    assertThat(gone.isConnected()).isFalse();
    assertThat(gone.isUsable()).isFalse();
    assertThat(gone.grant()).isEqualTo(Grant.UNKNOWN);
    SocialConnection again = gone.reconnected(Optional.of("breeder"), grant, NOW);
    assertThat(again.isUsable()).isTrue();
    assertThat(again.displayName()).isEqualTo("Our loft");
    assertThat(again.account().businessAccountId()).contains("breeder");
  }

  @Test
  void aNewerGrantKeepsWhatItDoesNotSay() {
    var old = new Grant(Set.of("fly"), Optional.of(NOW), Optional.of("person-1"));

    assertThat(old.renewedBy(Grant.UNKNOWN))
        .isEqualTo(new Grant(Set.of("fly"), Optional.empty(), Optional.of("person-1")));
    assertThat(old.renewedBy(new Grant(Set.of("sing"), Optional.empty(), Optional.of("person-2"))))
        .isEqualTo(new Grant(Set.of("sing"), Optional.empty(), Optional.of("person-2")));
  }

  @Test
  void namesAndIdsAreNeitherEmptyNorLong() {
    assertThatThrownBy(() -> connection.named(" ", NOW)).isInstanceOf(Refusal.Unacceptable.class);
    assertThatThrownBy(() -> new Account(PIGEON, "", Optional.empty()))
        .isInstanceOf(Refusal.Unacceptable.class);
    assertThatThrownBy(() -> new Account(PIGEON, "x".repeat(201), Optional.empty()))
        .isInstanceOf(Refusal.Unacceptable.class);
  }
}
