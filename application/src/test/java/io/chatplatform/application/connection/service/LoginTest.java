package io.chatplatform.application.connection.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.LoginResult;
import io.chatplatform.application.channel.LoginResult.Granted;
import io.chatplatform.application.channel.LoginResult.Offered;
import io.chatplatform.application.connection.AccountOffer;
import io.chatplatform.application.connection.OfferId;
import io.chatplatform.application.connection.port.in.ChooseAccounts.Choice;
import io.chatplatform.application.connection.port.in.ChooseAccounts.Item;
import io.chatplatform.application.connection.port.in.ChooseAccounts.Standing;
import io.chatplatform.application.connection.port.in.FinishLogin;
import io.chatplatform.application.connection.port.in.FinishLogin.Finished;
import io.chatplatform.application.connection.port.in.FinishLogin.Reason;
import io.chatplatform.application.connection.port.in.StartLogin;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.user.Role;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// To a platform's dialog and back.
class LoginTest {
  private static final String FRESH = "fresh-secret-whistle";
  private static final URI CALLBACK = URI.create("https://inbox.example/back");
  private final Connections connections = new Connections(new World());
  private final World world = connections.world;
  private final Actor admin = world.givenActor(Role.ADMIN);

  @Test
  void theOnlyAccountIsConnectedAtOnce() {
    givenDialog(offered("loft-1"));

    assertThat(finished(started())).isEqualTo(new Finished.Connected(1, Set.of()));

    SocialConnection connected = held().getFirst();
    assertThat(connected.displayName()).isEqualTo("Name of loft-1");
    assertThat(connected.grant().grantedBy()).contains("person-1");
    assertThat(tokenOf(connected)).isEqualTo(FRESH);
    assertThat(connected.health()).isEqualTo(ConnectionHealth.HEALTHY);
  }

  @Test
  void ofSeveralAccountsThePersonChooses() {
    givenDialog(offered("loft-1"), offered("loft-2"), offered("loft-3"));
    var choose = (Finished.Choose) finished(started());
    assertThat(held()).isEmpty();

    connections.choose.connect(admin, choose.offer(), List.of(choice("loft-1"), choice("loft-3")));

    assertThat(held())
        .extracting(connection -> connection.account().platformAccountId())
        .containsExactly("loft-1", "loft-3");
    assertThatThrownBy(() -> connections.choose.find(admin, choose.offer()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void anOfferSaysWhatIsTakenButNotByWhom() {
    SocialConnection mine = world.givenConnection();
    SocialConnection theirs = world.givenConnection(world.givenTenant());
    String mineId = mine.account().platformAccountId();
    String theirId = theirs.account().platformAccountId();
    givenDialog(offered("loft-1"), offered(mineId), offered(theirId));
    OfferId offer = ((Finished.Choose) finished(started())).offer();

    assertThat(connections.choose.find(admin, offer).accounts())
        .extracting(Item::standing)
        .containsExactly(Standing.FREE, Standing.CONNECTED, Standing.TAKEN);
    assertThatThrownBy(() ->
            connections.choose.connect(admin, offer, List.of(choice("loft-1"), choice(theirId))))
        .isInstanceOf(Refusal.Conflict.class);
    assertThat(held()).hasSize(1);
    assertThatThrownBy(() -> connections.choose.connect(admin, offer, List.of(choice("other"))))
        .isInstanceOf(Refusal.Unacceptable.class);
  }

  @Test
  void anOfferIsForWhoLoggedInAndForAShortTime() {
    givenDialog(offered("loft-1"), offered("loft-2"));
    OfferId offer = ((Finished.Choose) finished(started())).offer();
    Actor colleague = world.givenActor(Role.ADMIN);
    Actor stranger = world.givenActor(world.givenTenant(), Role.OWNER);

    for (Actor other : List.of(colleague, stranger)) {
      assertThatThrownBy(() -> connections.choose.find(other, offer))
          .isInstanceOf(Refusal.NotFound.class);
    }
    world.clock.pass(AccountOffer.LIFETIME);
    assertThatThrownBy(() -> connections.choose.connect(admin, offer, List.of(choice("loft-1"))))
        .isInstanceOf(Refusal.NotFound.class);
    connections.keeper.round();
    assertThat(world.in(() -> world.offers.find(offer))).isEmpty();
  }

  @Test
  void offeredTokensAreSealed() {
    givenDialog(offered("loft-1"), offered("loft-2"));
    OfferId offer = ((Finished.Choose) finished(started())).offer();

    AccountOffer kept = world.in(() -> world.offers.find(offer)).orElseThrow();

    assertThat(kept.candidates())
        .allSatisfy(candidate ->
            assertThat(new String(candidate.sealedToken(), StandardCharsets.UTF_8))
                .doesNotContain(FRESH));
    connections.choose.dismiss(admin, offer);
    assertThat(world.in(() -> world.offers.find(offer))).isEmpty();
  }

  @Test
  void aBrokenConnectionIsMendedInPlaceAndWhatWaitedIsSent() {
    SocialConnection broken = world.givenConnection();
    connections.watch.saw(world.tenant, broken.id(), ConnectionHealth.NEEDS_RECONNECT);
    Message waiting =
        world.givenPending(Samples.aReply(world.givenChat(broken), world.clock.instant()));
    world.run(() ->
        world.outbox.retryAt(waiting.id(), 0, world.clock.instant().plus(Duration.ofHours(1))));
    givenDialog(offered("other"), offered(broken.account().platformAccountId()));

    assertThat(finished(started(Optional.of(broken.id()))))
        .isEqualTo(new Finished.Connected(1, Set.of()));

    assertThat(world.connection(broken).health()).isEqualTo(ConnectionHealth.HEALTHY);
    assertThat(tokenOf(broken)).isEqualTo(FRESH);
    assertThat(world.in(() -> world.outbox.dueAt(waiting.id()))).contains(world.clock.instant());
    assertThat(held()).hasSize(1);
  }

  @Test
  void mendingWithTheWrongAccountIsSaid() {
    SocialConnection broken = world.givenConnection();
    givenDialog(offered("other"));

    assertThat(finished(started(Optional.of(broken.id())))).isEqualTo(failed(Reason.OTHER_ACCOUNT));
    assertThat(tokenOf(broken)).isEqualTo(World.TOKEN);
  }

  @Test
  void anAccountOfAnotherTenantIsTaken() {
    SocialConnection theirs = world.givenConnection(world.givenTenant());
    givenDialog(offered(theirs.account().platformAccountId()));

    assertThat(finished(started())).isEqualTo(failed(Reason.ACCOUNT_TAKEN));
    assertThat(held()).isEmpty();
  }

  @Test
  void aStateIsGoodOnceForItsOwnChannelAndNotForEver() {
    givenDialog(offered("loft-1"));
    Way way = started();
    finished(way);
    Way late = started();
    world.loginStates.expireAll();

    for (Way bad : List.of(way, late, new Way("made up", way.browserKey()))) {
      assertThat(finished(bad)).isEqualTo(failed(Reason.STATE_INVALID));
    }
    assertThat(held()).hasSize(1);
  }

  @Test
  void nobodyElseComesBackInOnesPlace() {
    givenDialog(offered("loft-1"));
    Actor colleague = world.givenActor(Role.ADMIN);

    Way way = started();
    assertThat(back(way.state(), Optional.of(colleague), Optional.of(way.browserKey())))
        .isEqualTo(failed(Reason.FOREIGN_SESSION));
    assertThat(back(started().state(), Optional.empty(), Optional.empty()))
        .isEqualTo(failed(Reason.FOREIGN_SESSION));
    assertThat(back(started().state(), Optional.empty(), Optional.of("another browser")))
        .isEqualTo(failed(Reason.FOREIGN_SESSION));
    Way ended = started();
    world.signals.ended(admin.sessionId());
    assertThat(finished(ended)).isEqualTo(failed(Reason.FOREIGN_SESSION));
    assertThat(held()).isEmpty();
  }

  @Test
  void whoIsNoManagerAnyMoreConnectsNothing() {
    givenDialog(offered("loft-1"));
    Way way = started();
    world.run(() -> {
      var user = world.users.find(admin.userId()).orElseThrow();
      world.users.update(user.withRole(Role.AGENT, world.clock.instant()));
    });

    assertThat(finished(way)).isEqualTo(failed(Reason.FOREIGN_SESSION));
  }

  @Test
  void whatThePlatformSaysIsPassedOn() {
    var results =
        Map.of(
            new LoginResult.Cancelled(), failed(Reason.CANCELLED),
            new LoginResult.Refused("no"), failed(Reason.REFUSED),
            new LoginResult.Unavailable("away"), failed(Reason.UNAVAILABLE),
            new Granted(List.of(), Set.of()), failed(Reason.NO_ACCOUNTS),
            new Granted(List.of(), Set.of("fly")),
                new Finished.Failed(Reason.MISSING_SCOPES, Set.of("fly")),
            new Granted(List.of(offered("loft-1")), Set.of("sing")),
                new Finished.Connected(1, Set.of("sing")));

    results.forEach((result, outcome) -> {
      world.channel.logsInWith(result);
      assertThat(finished(started())).as("%s", result).isEqualTo(outcome);
    });
  }

  @Test
  void onlyOwnersAndAdminsSetOut() {
    var toNowhere = new StartLogin.Command(admin, Samples.CHANNEL, Optional.empty(), CALLBACK);
    assertThatThrownBy(() -> connections.start.handle(toNowhere))
        .isInstanceOf(Refusal.NotFound.class);
    givenDialog(offered("loft-1"));
    Actor agent = world.givenActor(Role.AGENT);

    assertThatThrownBy(() ->
            connections.start.handle(
                new StartLogin.Command(agent, Samples.CHANNEL, Optional.empty(), CALLBACK)))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThat(connections.start.handle(toNowhere)).asString().doesNotContain("state");
  }

  private void givenDialog(Offered... accounts) {
    world.channel.logsInWith(new Granted(List.of(accounts), Set.of()));
  }

  private Way started() {
    return started(Optional.empty());
  }

  private Way started(Optional<ConnectionId> reconnects) {
    StartLogin.Started started =
        connections.start.handle(
            new StartLogin.Command(admin, Samples.CHANNEL, reconnects, CALLBACK));
    String query = started.dialog().getRawQuery();
    String state = URLDecoder.decode(query.substring("state=".length()), StandardCharsets.UTF_8);
    return new Way(state, started.browserKey());
  }

  private Finished finished(Way way) {
    return back(way.state(), Optional.empty(), Optional.of(way.browserKey()));
  }

  private Finished back(String state, Optional<Actor> caller, Optional<String> browserKey) {
    return connections.finish.handle(
        new FinishLogin.Command(Samples.CHANNEL, caller, browserKey, Map.of("state", state)));
  }

  private List<SocialConnection> held() {
    return connections.find.find(admin, PageRequest.first(9)).items();
  }

  private String tokenOf(SocialConnection connection) {
    return world
        .in(() ->
            connections.vault.open(
                world.tenant, world.connections.find(connection.id()).orElseThrow()))
        .accessToken();
  }

  private static Finished failed(Reason reason) {
    return new Finished.Failed(reason, Set.of());
  }

  private static Choice choice(String account) {
    return new Choice(Samples.CHANNEL, account);
  }

  private static Offered offered(String account) {
    return new Offered(
        new Credentials(new Account(Samples.CHANNEL, account, Optional.empty()), FRESH),
        "Name of " + account,
        new Grant(Set.of("fly"), Optional.empty(), Optional.of("person-1")));
  }

  private record Way(String state, String browserKey) {}
}
