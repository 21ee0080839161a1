package io.chatplatform.application.fake;

import io.chatplatform.application.note.port.out.NoteRepository;
import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.note.NoteId;
import io.chatplatform.domain.user.UserId;
import java.util.Optional;

/// Notes in memory.
public final class InMemoryNoteRepository implements NoteRepository {
  private final InMemoryStore store;

  public InMemoryNoteRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public Optional<Note> find(NoteId id) {
    return Optional.ofNullable(store.rows().notes.get(id));
  }

  @Override
  public Page<Note> list(ChatId chat, UserId reader, PageRequest page) {
    return Rows.page(
        store.rows().notes.values().stream()
            .filter(note -> note.chatId().equals(chat) && note.isVisibleTo(reader))
            .toList(),
        page,
        note -> new Keyset(note.createdAt(), note.id().value()),
        Rows.oldestFirst());
  }

  @Override
  public void insert(Note note) {
    Rows.requireThere(store.rows().chats, note.chatId());
    store.rows().notes.put(note.id(), note);
  }

  @Override
  public void update(Note note) {
    Rows.replace(store.rows().notes, note.id(), note);
  }

  @Override
  public void delete(NoteId id) {
    Rows.requireThere(store.rows().notes, id);
    store.rows().notes.remove(id);
  }
}
