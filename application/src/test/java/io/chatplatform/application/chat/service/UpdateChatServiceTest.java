package io.chatplatform.application.chat.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.chat.port.in.UpdateChat;
import io.chatplatform.application.chat.port.in.UpdateChat.Change;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.ChatStatus;
import io.chatplatform.domain.chat.Label;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UpdateChatServiceTest {
  private final World world = new World();
  private final UpdateChatService service =
      new UpdateChatService(world.store, world.chats, world.users, world.events, world.clock);
  private final DeleteChatService delete =
      new DeleteChatService(world.store, world.chats, world.events);
  private final Actor agent = world.givenActor(Role.AGENT);
  private final Chat chat = world.givenChat();

  @Test
  void aChatIsAssignedAndUnassigned() {
    Chat assigned = assign(Optional.of(agent.userId()));

    assertThat(assigned.assignedUserId()).contains(agent.userId());
    assertThat(world.chat(chat.id())).isEqualTo(assigned);
    assertThat(world.events.events()).containsExactly(new TenantEvent.ChatUpdated(assigned));
    assertThat(assign(Optional.empty()).assignedUserId()).isEmpty();
  }

  @Test
  void onlyAnActiveMemberOfTheTeamIsAssigned() {
    UserId stranger = world.givenActor(world.givenTenant(), Role.AGENT).userId();
    Actor gone = world.givenActor(Role.AGENT);
    world.run(() ->
        world.users.update(
            world.users.find(gone.userId()).orElseThrow().active(false, world.clock.instant())));

    for (UserId nobody : new UserId[] {stranger, gone.userId(), new UserId(Samples.id())}) {
      assertField(() -> assign(Optional.of(nobody)), "assignedUserId");
    }
    assertThat(world.chat(chat.id())).isEqualTo(chat);
    assertThat(world.events.events()).isEmpty();
  }

  @Test
  void whatIsGivenChangesAndTheRestStays() {
    Chat changed =
        service.handle(
            command(
                Optional.of(ChatStatus.PENDING),
                Optional.of(new Change<>(Optional.of("Grace"))),
                Optional.of(new Change<>(Optional.of("Grace@Navy.example"))),
                Optional.of(Set.of("VIP", " vip ", "bread"))));

    assertThat(changed.status()).isEqualTo(ChatStatus.PENDING);
    assertThat(changed.customer().name()).contains("Grace");
    assertThat(changed.customer().email()).contains(new EmailAddress("grace@navy.example"));
    assertThat(changed.labels()).containsExactly(new Label("bread"), new Label("vip"));
    assertThat(changed.activity()).isEqualTo(chat.activity());
  }

  @Test
  void anEmptyChangeClears() {
    service.handle(
        command(
            Optional.empty(),
            Optional.of(new Change<>(Optional.of("Grace"))),
            Optional.empty(),
            Optional.of(Set.of("vip"))));
    Chat cleared =
        service.handle(
            command(
                Optional.empty(),
                Optional.of(new Change<>(Optional.empty())),
                Optional.empty(),
                Optional.of(Set.of())));

    assertThat(cleared.customer().name()).isEmpty();
    assertThat(cleared.labels()).isEmpty();
  }

  @Test
  void badValuesAreRefusedForTheirFieldAndNothingChanges() {
    Set<String> many =
        IntStream.rangeClosed(0, Label.PER_CHAT)
            .mapToObj(i -> "label " + i)
            .collect(Collectors.toSet());

    assertField(() -> service.handle(email("no address")), "customerEmail");
    assertField(
        () ->
            service.handle(
                command(
                    Optional.of(ChatStatus.CLOSED),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(many))),
        "labels");
    assertThat(world.chat(chat.id())).isEqualTo(chat);
  }

  @Test
  void anotherTenantsChatDoesNotExist() {
    Actor stranger = world.givenActor(world.givenTenant(), Role.OWNER);

    assertNotFound(
        () -> service.handle(UpdateChat.Command.assign(stranger, chat.id(), Optional.empty())));
    assertNotFound(() -> delete.handle(stranger, chat.id()));
    assertNotFound(() ->
        service.handle(
            UpdateChat.Command.assign(agent, new ChatId(Samples.id()), Optional.empty())));
  }

  @Test
  void onlyOwnersAndAdminsDeleteAChat() {
    assertThatThrownBy(() -> delete.handle(agent, chat.id())).isInstanceOf(Refusal.Forbidden.class);

    delete.handle(world.givenActor(Role.ADMIN), chat.id());

    assertThat(world.allChats()).isEmpty();
    assertThat(world.events.events()).containsExactly(new TenantEvent.ChatDeleted(chat));
  }

  private Chat assign(Optional<UserId> user) {
    return service.handle(UpdateChat.Command.assign(agent, chat.id(), user));
  }

  private UpdateChat.Command email(String text) {
    return command(
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Change<>(Optional.of(text))),
        Optional.empty());
  }

  private UpdateChat.Command command(
      Optional<ChatStatus> status,
      Optional<Change<String>> name,
      Optional<Change<String>> email,
      Optional<Set<String>> labels) {
    return new UpdateChat.Command(
        agent, chat.id(), status, Optional.empty(), name, Optional.empty(), email, labels);
  }

  private static void assertField(Runnable attempt, String field) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class,
            refusal -> assertThat(refusal.errors().getFirst().field()).isEqualTo(field));
  }

  private static void assertNotFound(Runnable attempt) {
    assertThatThrownBy(attempt::run).isInstanceOf(Refusal.NotFound.class);
  }
}
