package io.chatplatform.application.note.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.note.NoteId;
import java.util.Optional;

/// Writes, rewrites and deletes notes; author, admin and owner may change or delete one they can
/// see.
public interface WriteNote {
  Note write(Actor actor, ChatId chat, String text, boolean isPrivate);

  Note rewrite(Actor actor, NoteId id, Optional<String> text, Optional<Boolean> isPrivate);

  void delete(Actor actor, NoteId id);
}
