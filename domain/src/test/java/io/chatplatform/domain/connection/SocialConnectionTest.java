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
          SocialConnection.Grant.UNKNOWN,
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
    var grant = new SocialConnection.Grant(Set.of("fly"), Optional.of(NOW));

    SocialConnection granted =
        connection.seen(ConnectionHealth.NEEDS_RECONNECT, NOW).granted(grant, NOW.plusSeconds(1));

    assertThat(granted.health()).isEqualTo(ConnectionHealth.HEALTHY);
    assertThat(granted.grant()).isEqualTo(grant);
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
