package io.chatplatform.domain.note;

import io.chatplatform.domain.Texts;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.user.UserId;
import java.time.Instant;

/// What an agent wrote about a chat. A private note is seen by its author only.
public record Note(
    NoteId id,
    ChatId chatId,
    UserId authorId,
    String noteText,
    boolean isPrivate,
    Instant createdAt,
    Instant updatedAt) {
  public static final int TEXT_MAX = 10_000;

  public Note {
    noteText = Texts.required("noteText", noteText, TEXT_MAX);
  }

  public Note rewritten(String text, boolean nowPrivate, Instant now) {
    return new Note(id, chatId, authorId, text, nowPrivate, createdAt, now);
  }

  public boolean isVisibleTo(UserId user) {
    return !isPrivate || authorId.equals(user);
  }
}
