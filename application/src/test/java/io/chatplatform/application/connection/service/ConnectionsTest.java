package io.chatplatform.application.connection.service;

import static io.chatplatform.application.fake.ChannelBuilder.aChannel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.connection.port.in.ChangeConnection;
import io.chatplatform.application.connection.port.in.CheckConnection.Checked;
import io.chatplatform.application.connection.port.in.Connect;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.user.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Connecting accounts, keeping them usable, and letting them go.
class ConnectionsTest {
  private static final String NEW_TOKEN = "another-secret-whistle";
  private final Connections connections = new Connections(new World());
  private final World world = connections.world;
  private final Actor admin = world.givenActor(Role.ADMIN);

  @Test
  void aConnectedAccountIsCheckedAndNamedByThePlatform() {
    SocialConnection connected = connections.connect.handle(loft(admin, "loft-1"));

    SocialConnection now = world.connection(connected);
    assertThat(now.health()).isEqualTo(ConnectionHealth.HEALTHY);
    assertThat(now.displayName()).isEqualTo("The Bakery");
    assertThat(world.channel.usedTokens()).containsExactly(World.TOKEN);
    assertThat(world.events.events(TenantEvent.ConnectionUpdated.class)).hasSize(2);
  }

  @Test
  void theTokenIsStoredSealedAndShownNowhere() {
    Connect.Command command = loft(admin, "loft-1");
    SocialConnection connected = connections.connect.handle(command);

    byte[] sealed = world.in(() -> world.connections.sealedToken(connected.id()));
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain(World.TOKEN);
    assertThat(command + " " + connected + world.events.events()).doesNotContain(World.TOKEN);
    assertThat(world.in(() -> connections.vault.open(world.tenant, connected)).accessToken())
        .isEqualTo(World.TOKEN);
    assertThat(world.in(() -> connections.vault.open(world.tenant, connected)))
        .asString()
        .doesNotContain(World.TOKEN);
  }

  @Test
  void anAccountThatIsHeldIsAConflictAndNothingIsKept() {
    connections.connect.handle(loft(admin, "loft-1"));
    Actor rival = world.givenActor(world.givenTenant(), Role.OWNER);

    for (Actor late : new Actor[] {rival, admin}) {
      assertThatThrownBy(() -> connections.connect.handle(loft(late, "loft-1")))
          .isInstanceOfSatisfying(
              Refusal.Conflict.class,
              refusal -> assertThat(refusal.code()).isEqualTo("account_taken"));
    }
    assertThat(connections.find.find(rival, PageRequest.first(9)).items()).isEmpty();
  }

  @Test
  void aDisconnectedAccountIsFreeForOthers() {
    SocialConnection connected = connections.connect.handle(loft(admin, "loft-1"));
    connections.disconnect.handle(admin, connected.id());
    Actor rival = world.givenActor(world.givenTenant(), Role.OWNER);

    assertThat(connections.connect.handle(loft(rival, "loft-1"))).isNotNull();
  }

  @Test
  void aDisconnectedAccountsChatsStayAndComeAlongWhenItIsConnectedAgain() {
    SocialConnection connection = world.givenConnection();
    Chat chat = world.givenChat(connection);

    connections.disconnect.handle(admin, connection.id());

    assertThat(world.chat(chat.id())).isEqualTo(chat);
    assertThat(connections.find.find(admin, PageRequest.first(9)).items()).isEmpty();
    assertThatThrownBy(() -> connections.find.find(admin, connection.id()))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> connections.disconnect.handle(admin, connection.id()))
        .isInstanceOf(Refusal.NotFound.class);

    SocialConnection again =
        connections.connect.handle(loft(admin, connection.account().platformAccountId()));
    assertThat(again.id()).isEqualTo(connection.id());
    assertThat(again.isActive()).isTrue();
  }

  @Test
  void disconnectingTellsThePlatformAndDestroysTheToken() {
    SocialConnection connection = world.givenConnection();

    connections.disconnect.handle(admin, connection.id());

    assertThat(world.channel.unsubscribed()).containsExactly(World.TOKEN);
    assertThat(world.in(() -> connections.vault.open(world.tenant, connection)).accessToken())
        .isEmpty();
    assertThat(world.events.events(TenantEvent.ConnectionUpdated.class))
        .singleElement()
        .matches(TenantEvent.ConnectionUpdated::isRemoved);
  }

  @Test
  void whatAnotherAccountStillNeedsIsNotDeclined() {
    SocialConnection page = connections.connect.handle(loft(admin, "page"));
    connections.connect.handle(
        new Connect.Command(
            admin,
            Samples.CHANNEL,
            "beside-it",
            Optional.of("page"),
            Optional.empty(),
            World.TOKEN,
            Map.of()));

    connections.disconnect.handle(admin, page.id());

    assertThat(world.channel.unsubscribed()).isEmpty();
  }

  @Test
  void aRequiredBusinessAccountMustBeGiven() {
    var strict = new Connections(new World(aChannel().thatWantsABusinessAccount()));
    Actor owner = strict.world.givenActor(Role.OWNER);

    assertThatThrownBy(() -> strict.connect.handle(loft(owner, "loft-1")))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class,
            refusal ->
                assertThat(refusal.errors().getFirst().field()).isEqualTo("businessAccountId"));
  }

  @Test
  void onlyOwnersAndAdminsManageConnections() {
    Actor agent = world.givenActor(Role.AGENT);
    SocialConnection connection = world.givenConnection();

    assertForbidden(() -> connections.connect.handle(loft(agent, "loft-1")));
    assertForbidden(() -> connections.change.handle(paused(agent, connection, true)));
    assertForbidden(() -> connections.check.test(agent, connection.id()));
    assertForbidden(() -> connections.check.renewToken(agent, connection.id()));
    assertForbidden(() -> connections.disconnect.handle(agent, connection.id()));
    assertThat(connections.find.find(agent, connection.id())).isEqualTo(connection);
  }

  @Test
  void aChannelThatIsNotInstalledIsRefused() {
    var smoke =
        new Connect.Command(
            admin,
            new ChannelId("smoke"),
            "1",
            Optional.empty(),
            Optional.empty(),
            World.TOKEN,
            Map.of());

    assertThatThrownBy(() -> connections.connect.handle(smoke))
        .isInstanceOf(Refusal.Unacceptable.class);
  }

  @Test
  void aConnectionIsPausedAndResumedAndWhatWaitedIsSentAtOnce() {
    SocialConnection connection = world.givenConnection();
    Message waiting = givenWaiting(connection);

    assertThat(connections.change.handle(paused(admin, connection, true)).isActive()).isFalse();
    assertThat(connections.change.handle(paused(admin, connection, false)).isActive()).isTrue();

    assertThat(dueAt(waiting)).contains(world.clock.instant());
    assertThat(world.events.events(TenantEvent.ConnectionUpdated.class)).hasSize(2);
  }

  @Test
  void aNewTokenHealsTheConnectionAndHurriesWhatWaited() {
    SocialConnection connection = world.givenConnection();
    connections.watch.saw(world.tenant, connection.id(), ConnectionHealth.NEEDS_RECONNECT);
    Message waiting = givenWaiting(connection);
    var rekeyed =
        new ChangeConnection.Command(
            admin,
            connection.id(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(NEW_TOKEN),
            Map.of());

    assertThat(connections.change.handle(rekeyed).health()).isEqualTo(ConnectionHealth.HEALTHY);

    assertThat(dueAt(waiting)).contains(world.clock.instant());
    assertThat(world.wakes()).isEqualTo(1);
    assertThat(world.in(() -> connections.vault.open(world.tenant, connection)).accessToken())
        .isEqualTo(NEW_TOKEN);
    assertThat(rekeyed).asString().doesNotContain(NEW_TOKEN);
  }

  @Test
  void aCheckTellsAndKeepsWhatItSaw() {
    SocialConnection connection = world.givenConnection();
    world.channel.is(
        new CheckResult(ConnectionHealth.NEEDS_RECONNECT, "Expired.", Optional.empty()));

    Checked checked = connections.check.test(admin, connection.id());

    assertThat(checked.ok()).isFalse();
    assertThat(checked.detail()).isEqualTo("Expired.");
    assertThat(world.connection(connection).health()).isEqualTo(ConnectionHealth.NEEDS_RECONNECT);
  }

  @Test
  void aRenewedTokenTakesTheOldOnesPlace() {
    SocialConnection connection = world.givenConnection();
    world.channel.renewsWith(NEW_TOKEN);

    assertThat(connections.check.renewToken(admin, connection.id()).ok()).isTrue();

    assertThat(world.in(() -> connections.vault.open(world.tenant, connection)).accessToken())
        .isEqualTo(NEW_TOKEN);
    assertThat(world.connection(connection).health()).isEqualTo(ConnectionHealth.HEALTHY);
  }

  @Test
  void aTokenThatCannotBeRenewedStays() {
    SocialConnection connection = world.givenConnection();
    world.channel.is(new CheckResult(ConnectionHealth.DEGRADED, "Busy.", Optional.empty()));

    assertThat(connections.check.renewToken(admin, connection.id()).ok()).isFalse();

    assertThat(world.in(() -> connections.vault.open(world.tenant, connection)).accessToken())
        .isEqualTo(World.TOKEN);
  }

  private Message givenWaiting(SocialConnection connection) {
    var chat = world.givenChat(connection);
    Message waiting = world.givenPending(Samples.aReply(chat, world.clock.instant()));
    world.run(() ->
        world.outbox.retryAt(waiting.id(), 0, world.clock.instant().plus(Duration.ofHours(1))));
    return waiting;
  }

  private Optional<Instant> dueAt(Message message) {
    return world.in(() -> world.outbox.dueAt(message.id()));
  }

  private static Connect.Command loft(Actor actor, String account) {
    return new Connect.Command(
        actor, Samples.CHANNEL, account, Optional.empty(), Optional.empty(), World.TOKEN, Map.of());
  }

  private static ChangeConnection.Command paused(
      Actor actor, SocialConnection connection, boolean isPaused) {
    return new ChangeConnection.Command(
        actor,
        connection.id(),
        Optional.empty(),
        Optional.of(!isPaused),
        Optional.empty(),
        Map.of());
  }

  private static void assertForbidden(Runnable attempt) {
    assertThatThrownBy(attempt::run).isInstanceOf(Refusal.Forbidden.class);
  }
}
