package io.chatplatform.application.team.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.team.port.in.AddUser;
import io.chatplatform.application.team.port.in.ChangeUser;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who may add, change and remove whom.
class TeamTest {
  private final World world = new World();
  private final AddUserService add =
      new AddUserService(
          world.store,
          world.users,
          world.userDirectory,
          world.hasher,
          world.events,
          world.ids,
          world.clock);
  private final ChangeUserService change =
      new ChangeUserService(
          world.store, world.users, world.sessions, world.signals, world.events, world.clock);
  private final RemoveUserService remove =
      new RemoveUserService(
          world.store,
          world.users,
          world.userDirectory,
          world.sessions,
          world.signals,
          world.chats,
          world.events,
          world.clock);
  private final FindUsersService find = new FindUsersService(world.store, world.users);
  private final Actor owner = world.givenActor(Role.OWNER);
  private final Actor admin = world.givenActor(Role.ADMIN);
  private final Actor agent = world.givenActor(Role.AGENT);

  @Test
  void aNewMemberIsThereAndCanSignInAtOnce() {
    User grace = add.handle(grace(admin, Role.AGENT));

    assertThat(find.find(agent, grace.id())).isEqualTo(grace);
    assertThat(world.in(() -> world.users.passwordHash(grace.id())))
        .isEqualTo("hashed " + World.PASSWORD);
    assertThat(world.events.events()).containsExactly(new TenantEvent.UserUpdated(grace, false));
    assertThat(grace(admin, Role.AGENT)).asString().doesNotContain(World.PASSWORD);
  }

  @Test
  void aTakenAddressIsAConflictAndNobodyIsAdded() {
    add.handle(grace(owner, Role.AGENT));

    assertThatThrownBy(() -> add.handle(grace(owner, Role.AGENT)))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("email_taken"));
    assertThat(find.find(owner, PageRequest.first(50)).total()).isEqualTo(4);
  }

  @Test
  void anAgentManagesNobody() {
    assertForbidden(() -> add.handle(grace(agent, Role.AGENT)));
    assertForbidden(() -> change.handle(role(agent, agent.userId(), Role.ADMIN)));
    assertForbidden(() -> remove.handle(agent, admin.userId()));
  }

  @Test
  void anAdminCannotTouchOwnersNorMakeThem() {
    assertForbidden(() -> add.handle(grace(admin, Role.OWNER)));
    assertForbidden(() -> change.handle(role(admin, owner.userId(), Role.AGENT)));
    assertForbidden(() -> change.handle(role(admin, admin.userId(), Role.OWNER)));
    assertForbidden(() -> change.handle(active(admin, owner.userId(), false)));
    assertForbidden(() -> remove.handle(admin, owner.userId()));
  }

  @Test
  void theLastOwnerStaysAnActiveOwner() {
    assertLastOwner(() -> change.handle(role(owner, owner.userId(), Role.ADMIN)));
    assertLastOwner(() -> change.handle(active(owner, owner.userId(), false)));
    assertLastOwner(() -> remove.handle(owner, owner.userId()));
  }

  @Test
  void anInactiveOwnerIsNoOtherOwner() {
    Actor second = world.givenActor(Role.OWNER);
    change.handle(active(owner, second.userId(), false));

    assertLastOwner(() -> remove.handle(owner, owner.userId()));
  }

  @Test
  void oneOfTwoOwnersMayGo() {
    Actor second = world.givenActor(Role.OWNER);

    remove.handle(second, owner.userId());

    assertThatThrownBy(() -> find.find(admin, owner.userId())).isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void aChangedRoleSignsOutEverywhere() {
    Actor phone = world.givenSession(world.tenant, world.user(agent.userId()));

    change.handle(role(owner, agent.userId(), Role.ADMIN));

    assertThat(world.user(agent.userId()).role()).isEqualTo(Role.ADMIN);
    assertThat(world.signals.ended())
        .containsExactlyInAnyOrder(agent.sessionId(), phone.sessionId());
    assertThat(world.isAlive(phone)).isFalse();
    assertThat(world.isAlive(owner)).isTrue();
  }

  @Test
  void aChangedNameSignsNobodyOut() {
    var command =
        new ChangeUser.Command(
            admin,
            agent.userId(),
            Optional.of("Grace"),
            Optional.empty(),
            Optional.of(Role.AGENT),
            Optional.of(true));

    assertThat(change.handle(command).name().first()).isEqualTo("Grace");
    assertThat(world.signals.ended()).isEmpty();
  }

  @Test
  void aRemovedMemberLeavesTheirChatsUnassignedAndTheirAddressFree() {
    Chat chat = world.givenChat();
    EmailAddress address = world.user(agent.userId()).email();
    world.run(() ->
        world.chats.updateAll(
            List.of(chat.assignedTo(Optional.of(agent.userId()), world.clock.instant()))));

    remove.handle(admin, agent.userId());

    assertThat(world.chat(chat.id()).assignedUserId()).isEmpty();
    assertThat(world.signals.ended()).containsExactly(agent.sessionId());
    assertThat(world.userDirectory.find(address)).isEmpty();
    assertThat(world.events.events())
        .hasExactlyElementsOfTypes(TenantEvent.ChatUpdated.class, TenantEvent.UserUpdated.class);
  }

  @Test
  void anotherTenantsMemberDoesNotExist() {
    Actor stranger = world.givenActor(world.givenTenant(), Role.AGENT);

    assertThatThrownBy(() -> change.handle(role(owner, stranger.userId(), Role.ADMIN)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> remove.handle(owner, new UserId(Samples.id())))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> find.find(owner, stranger.userId()))
        .isInstanceOf(Refusal.NotFound.class);
  }

  private static AddUser.Command grace(Actor actor, Role role) {
    return new AddUser.Command(actor, "grace@example.com", "Grace", "Hopper", role, World.PASSWORD);
  }

  private static ChangeUser.Command role(Actor actor, UserId user, Role role) {
    return new ChangeUser.Command(
        actor, user, Optional.empty(), Optional.empty(), Optional.of(role), Optional.empty());
  }

  private static ChangeUser.Command active(Actor actor, UserId user, boolean isActive) {
    return new ChangeUser.Command(
        actor, user, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(isActive));
  }

  private static void assertForbidden(Runnable attempt) {
    assertThatThrownBy(attempt::run).isInstanceOf(Refusal.Forbidden.class);
  }

  private static void assertLastOwner(Runnable attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("last_owner"));
  }
}
