package io.chatplatform.application.note.port.in;

import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.note.NoteId;

/// Notes on a chat, oldest first; private ones are there for their author only.
public interface FindNotes {
  Page<Note> find(Actor actor, ChatId chat, PageRequest page);

  Note find(Actor actor, NoteId id);
}
