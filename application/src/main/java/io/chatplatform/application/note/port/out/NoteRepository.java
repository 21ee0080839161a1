package io.chatplatform.application.note.port.out;

import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.note.NoteId;
import io.chatplatform.domain.user.UserId;
import java.util.Optional;

/// A tenant's notes.
public interface NoteRepository {
  Optional<Note> find(NoteId id);

  /// Oldest first; of the private ones only the reader's own.
  Page<Note> list(ChatId chat, UserId reader, PageRequest page);

  void insert(Note note);

  void update(Note note);

  void delete(NoteId id);
}
