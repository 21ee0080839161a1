package io.chatplatform.application.note.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.World;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.user.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoteServiceTest {
  private final World world = new World();
  private final NoteService service =
      new NoteService(world.store, world.chats, world.notes, world.events, world.ids, world.clock);
  private final Actor ada = world.givenActor(Role.AGENT);
  private final Actor grace = world.givenActor(Role.AGENT);
  private final Actor owner = world.givenActor(Role.OWNER);
  private final Chat chat = world.givenChat();

  @Test
  void aNoteIsWrittenListedAndTold() {
    Note note = service.write(ada, chat.id(), " Likes rye ", false);

    assertThat(service.find(grace, chat.id(), PageRequest.first(9)).items()).containsExactly(note);
    assertThat(note.noteText()).isEqualTo("Likes rye");
    assertThat(world.events.events()).containsExactly(new TenantEvent.NoteCreated(note));
  }

  @Test
  void aPrivateNoteDoesNotExistForAnybodyElseNotEvenTheOwner() {
    Note secret = service.write(ada, chat.id(), "Hush", true);

    assertThat(service.find(ada, secret.id())).isEqualTo(secret);
    assertThat(service.find(owner, chat.id(), PageRequest.first(9)).items()).isEmpty();
    assertThatThrownBy(() -> service.find(owner, secret.id())).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> service.delete(owner, secret.id()))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(
            () -> service.rewrite(grace, secret.id(), Optional.empty(), Optional.of(false)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(world.events.events()).allMatch(event -> event.audience().isPresent());
  }

  @Test
  void authorAndManagersChangeANoteAndNobodyElse() {
    Note note = service.write(ada, chat.id(), "Likes rye", false);

    assertThatThrownBy(() -> service.rewrite(grace, note.id(), Optional.of("No"), Optional.empty()))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> service.delete(grace, note.id()))
        .isInstanceOf(Refusal.Forbidden.class);

    Note rewritten = service.rewrite(owner, note.id(), Optional.of("Yes"), Optional.empty());
    assertThat(rewritten.noteText()).isEqualTo("Yes");
    assertThat(rewritten.authorId()).isEqualTo(ada.userId());
    service.delete(ada, note.id());
    assertThat(service.find(ada, chat.id(), PageRequest.first(9)).items()).isEmpty();
  }

  @Test
  void aNoteThatBecomesPrivateIsGoneForTheRestOfTheTeam() {
    Note open = service.write(ada, chat.id(), "Likes rye", false);
    world.events.forget();

    Note secret = service.rewrite(ada, open.id(), Optional.empty(), Optional.of(true));

    assertThat(world.events.events())
        .containsExactly(new TenantEvent.NoteDeleted(open), new TenantEvent.NoteUpdated(secret));
    assertThat(world.events.events().getFirst().audience()).isEmpty();
    assertThat(world.events.events().getLast().audience()).contains(ada.userId());
  }

  @Test
  void aNoteThatBecomesPublicIsToldToAll() {
    Note secret = service.write(ada, chat.id(), "Hush", true);
    world.events.forget();

    Note open = service.rewrite(ada, secret.id(), Optional.empty(), Optional.of(false));

    assertThat(world.events.events()).containsExactly(new TenantEvent.NoteUpdated(open));
    assertThat(world.events.events().getFirst().audience()).isEmpty();
  }

  @Test
  void anotherTenantsChatDoesNotExist() {
    Actor stranger = world.givenActor(world.givenTenant(), Role.OWNER);

    assertThatThrownBy(() -> service.write(stranger, chat.id(), "Hello", false))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> service.find(stranger, chat.id(), PageRequest.first(9)))
        .isInstanceOf(Refusal.NotFound.class);
  }
}
