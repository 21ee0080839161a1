package io.chatplatform.http.note;

import io.chatplatform.domain.note.Note;
import io.chatplatform.http.Instants;

public record NoteJson(
    String id,
    String chatId,
    String authorId,
    String noteText,
    boolean isPrivate,
    String createdAt,
    String updatedAt) {
  public static NoteJson from(Note note) {
    return new NoteJson(
        note.id().toString(),
        note.chatId().toString(),
        note.authorId().toString(),
        note.noteText(),
        note.isPrivate(),
        Instants.text(note.createdAt()),
        Instants.text(note.updatedAt()));
  }
}
