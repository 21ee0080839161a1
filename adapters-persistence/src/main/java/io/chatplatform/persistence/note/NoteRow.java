package io.chatplatform.persistence.note;

import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.note.NoteId;
import io.chatplatform.domain.user.UserId;
import java.time.Instant;
import java.util.UUID;

/// A row of `notes`.
public record NoteRow(
    UUID id,
    UUID chatId,
    UUID authorId,
    String noteText,
    boolean isPrivate,
    Instant createdAt,
    Instant updatedAt) {
  static NoteRow of(Note note) {
    return new NoteRow(
        note.id().value(),
        note.chatId().value(),
        note.authorId().value(),
        note.noteText(),
        note.isPrivate(),
        note.createdAt(),
        note.updatedAt());
  }

  Note toDomain() {
    return new Note(
        new NoteId(id),
        new ChatId(chatId),
        new UserId(authorId),
        noteText,
        isPrivate,
        createdAt,
        updatedAt);
  }
}
