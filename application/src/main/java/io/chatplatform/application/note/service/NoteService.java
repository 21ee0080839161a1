package io.chatplatform.application.note.service;

import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.note.port.in.FindNotes;
import io.chatplatform.application.note.port.in.WriteNote;
import io.chatplatform.application.note.port.out.NoteRepository;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.note.NoteId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class NoteService implements FindNotes, WriteNote {
  private final TenantTransaction transaction;
  private final ChatRepository chats;
  private final NoteRepository notes;
  private final EventPublisher events;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  public NoteService(
      TenantTransaction transaction,
      ChatRepository chats,
      NoteRepository notes,
      EventPublisher events,
      IdSource ids,
      Clock clock) {
    this.transaction = transaction;
    this.chats = chats;
    this.notes = notes;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Page<Note> find(Actor actor, ChatId chat, PageRequest page) {
    return transaction.read(
        actor.tenantId(),
        () -> {
          requireChat(chat);
          return notes.list(chat, actor.userId(), page);
        });
  }

  @Override
  public Note find(Actor actor, NoteId id) {
    return transaction.read(actor.tenantId(), () -> visible(actor, id));
  }

  @Override
  public Note write(Actor actor, ChatId chat, String text, boolean isPrivate) {
    Instant now = clock.instant();
    var note = new Note(new NoteId(ids.next()), chat, actor.userId(), text, isPrivate, now, now);
    transaction.run(
        actor.tenantId(),
        () -> {
          requireChat(chat);
          notes.insert(note);
        });
    events.publish(actor.tenantId(), List.of(new TenantEvent.NoteCreated(note)));
    return note;
  }

  @Override
  public Note rewrite(Actor actor, NoteId id, Optional<String> text, Optional<Boolean> isPrivate) {
    Rewritten done =
        transaction.run(
            actor.tenantId(),
            () -> {
              Note old = changeable(actor, id);
              Note note =
                  old.rewritten(
                      text.orElse(old.noteText()),
                      isPrivate.orElse(old.isPrivate()),
                      clock.instant());
              notes.update(note);
              return new Rewritten(old, note);
            });
    events.publish(actor.tenantId(), done.events());
    return done.now();
  }

  @Override
  public void delete(Actor actor, NoteId id) {
    Note deleted =
        transaction.run(
            actor.tenantId(),
            () -> {
              Note note = changeable(actor, id);
              notes.delete(id);
              return note;
            });
    events.publish(actor.tenantId(), List.of(new TenantEvent.NoteDeleted(deleted)));
  }

  private Note visible(Actor actor, NoteId id) {
    return notes
        .find(id)
        .filter(note -> note.isVisibleTo(actor.userId()))
        .orElseThrow(() -> new Refusal.NotFound("note"));
  }

  private Note changeable(Actor actor, NoteId id) {
    Note note = visible(actor, id);
    if (!note.authorId().equals(actor.userId()) && !actor.role().managesTeam()) {
      throw new Refusal.Forbidden("Only its author, an admin or an owner may change a note.");
    }
    return note;
  }

  private void requireChat(ChatId chat) {
    if (chats.find(chat).isEmpty()) {
      throw new Refusal.NotFound("chat");
    }
  }

  private record Rewritten(Note before, Note now) {
    /// For the rest of the team, a note that became private is gone.
    List<TenantEvent> events() {
      TenantEvent updated = new TenantEvent.NoteUpdated(now);
      return !before.isPrivate() && now.isPrivate()
          ? List.of(new TenantEvent.NoteDeleted(before), updated)
          : List.of(updated);
    }
  }
}
