package io.chatplatform.application.connection.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.fake.World;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.event.TenantEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Connections are looked at from time to time.
class ConnectionKeeperTest {
  private static final String NEW_TOKEN = "another-secret-whistle";
  private final Connections connections = new Connections(new World());
  private final World world = connections.world;

  @Test
  void aTokenIsRenewedBeforeItEnds() {
    SocialConnection connection = givenGrant(Duration.ofDays(20));
    Instant end = world.clock.instant().plus(Duration.ofDays(60));
    world.channel.renewsWith(NEW_TOKEN, new Grant(Set.of(), Optional.of(end), Optional.empty()));
    world.clock.pass(Duration.ofHours(1));

    connections.keeper.round();

    SocialConnection renewed = world.connection(connection);
    assertThat(renewed.grant())
        .isEqualTo(new Grant(Set.of("fly"), Optional.of(end), Optional.of("person-1")));
    assertThat(renewed.health()).isEqualTo(ConnectionHealth.HEALTHY);
    assertThat(world.in(() -> connections.vault.open(world.tenant, renewed)).accessToken())
        .isEqualTo(NEW_TOKEN);
  }

  @Test
  void aFreshTokenIsOnlyChecked() {
    SocialConnection connection = givenGrant(Duration.ofDays(50));
    world.channel.renewsWith(NEW_TOKEN);
    world.clock.pass(Duration.ofHours(1));

    connections.keeper.round();

    assertThat(world.in(() -> connections.vault.open(world.tenant, connection)).accessToken())
        .isEqualTo(World.TOKEN);
  }

  @Test
  void anEndThatComesNearIsTold() {
    SocialConnection connection = givenGrant(Grant.SOON.plusMinutes(30));
    world.clock.pass(Duration.ofHours(1));

    connections.keeper.round();

    assertThat(world.connection(connection).health()).isEqualTo(ConnectionHealth.EXPIRES_SOON);
    assertThat(world.events.events(TenantEvent.ConnectionUpdated.class)).isNotEmpty();
  }

  @Test
  void aRevokedTokenIsNoticed() {
    SocialConnection connection = world.givenConnection();
    world.channel.is(
        new CheckResult(ConnectionHealth.NEEDS_RECONNECT, "Revoked.", Optional.empty()));
    world.clock.pass(Duration.ofHours(24));

    connections.keeper.round();

    assertThat(world.connection(connection).health()).isEqualTo(ConnectionHealth.NEEDS_RECONNECT);
  }

  @Test
  void whatWasLookedAtIsLeftAloneForAWhileAndWhatIsGivenUpForEver() {
    SocialConnection connection = world.givenConnection();
    world.clock.pass(Duration.ofHours(24));
    connections.keeper.round();
    int calls = world.channel.usedTokens().size();
    assertThat(calls).isPositive();

    connections.keeper.round();
    assertThat(world.channel.usedTokens()).hasSize(calls);
    world.run(() ->
        world.connections.update(
            world.connections.find(connection.id()).orElseThrow().disconnected(Instant.EPOCH)));
    world.clock.pass(Duration.ofDays(9));
    connections.keeper.round();
    assertThat(world.channel.usedTokens()).hasSize(calls);
  }

  @Test
  void oneThatFailsDoesNotHoldUpTheOthers() {
    SocialConnection broken = world.givenConnection();
    SocialConnection other = world.givenConnection();
    world.run(() -> world.connections.updateToken(broken.id(), new byte[] {1}));
    world.clock.pass(Duration.ofHours(24));

    connections.keeper.round();

    assertThat(world.connection(other).health()).isEqualTo(ConnectionHealth.HEALTHY);
  }

  @Test
  void theScheduleIsDailyAndDenserNearTheEnd() {
    Instant now = world.clock.instant();
    SocialConnection unknown = world.givenConnection();
    SocialConnection healthy = unknown.seen(ConnectionHealth.HEALTHY, now);

    assertThat(CheckSchedule.next(healthy, now, 0)).isEqualTo(now.plus(Duration.ofDays(1)));
    assertThat(CheckSchedule.next(healthy, now, 1))
        .isEqualTo(now.plus(Duration.ofDays(1).multipliedBy(9).dividedBy(10)));
    assertThat(CheckSchedule.next(unknown, now, 0)).isEqualTo(now.plus(Duration.ofHours(1)));
    assertThat(CheckSchedule.next(ending(healthy, Duration.ofHours(20)), now, 0))
        .isEqualTo(now.plus(Duration.ofHours(10)));
    assertThat(CheckSchedule.next(ending(healthy, Duration.ofHours(-20)), now, 0))
        .isEqualTo(now.plus(Duration.ofHours(1)));
  }

  private SocialConnection givenGrant(Duration left) {
    SocialConnection connection = ending(world.givenConnection(), left);
    world.run(() -> world.connections.update(connection));
    return connection;
  }

  private SocialConnection ending(SocialConnection connection, Duration left) {
    Instant now = world.clock.instant();
    return connection.granted(
        new Grant(Set.of("fly"), Optional.of(now.plus(left)), Optional.of("person-1")), now);
  }
}
