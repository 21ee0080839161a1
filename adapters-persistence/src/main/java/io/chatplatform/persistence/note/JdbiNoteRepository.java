package io.chatplatform.persistence.note;

import io.chatplatform.application.note.port.out.NoteRepository;
import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.note.NoteId;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.persistence.Pages;
import io.chatplatform.persistence.Select;
import io.chatplatform.persistence.TenantDb;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/// Notes in the table `notes`.
public final class JdbiNoteRepository implements NoteRepository {
  private static final String COLUMNS =
      "id, chat_id, author_id, note_text, is_private, created_at, updated_at";

  private static final Pages.Source VISIBLE =
      new Pages.Source(
          "notes", "created_at", "chat_id = :chat and (not is_private or author_id = :reader)");

  private final TenantDb db;

  @Inject
  public JdbiNoteRepository(TenantDb db) {
    this.db = db;
  }

  @Override
  public Optional<Note> find(NoteId id) {
    return db.query("select " + COLUMNS + " from notes where tenant_id = :tenantId and id = :id")
        .bind("id", id.value())
        .mapTo(NoteRow.class)
        .findOne()
        .map(NoteRow::toDomain);
  }

  @Override
  public Page<Note> list(ChatId chat, UserId reader, PageRequest page) {
    return Pages.oldestFirst(
        db,
        VISIBLE,
        COLUMNS,
        page,
        query -> bind(query, chat, reader),
        rows -> rows.mapTo(NoteRow.class).map(NoteRow::toDomain),
        note -> new Keyset(note.createdAt(), note.id().value()));
  }

  /// Of the chat's notes that this reader may see the oldest, oldest first.
  public static Select<NoteRow, Note> visible(ChatId chat, UserId reader, int limit) {
    return new Select<>(
        VISIBLE.oldestFirst(COLUMNS, "") + " limit " + limit,
        query -> bind(query, chat, reader),
        NoteRow.class,
        NoteRow::toDomain);
  }

  private static Query bind(Query query, ChatId chat, UserId reader) {
    return query.bind("chat", chat.value()).bind("reader", reader.value());
  }

  @Override
  public void insert(Note note) {
    TenantDb.one(
        db.update(
                """
                insert into notes (
                  tenant_id, id, chat_id, author_id, note_text, is_private, created_at, updated_at)
                values (
                  :tenantId, :id, :chatId, :authorId, :noteText, :isPrivate, :createdAt, :updatedAt)
                """)
            .bindMethods(NoteRow.of(note))
            .execute());
  }

  @Override
  public void update(Note note) {
    TenantDb.one(
        db.update(
                """
                update notes
                set note_text = :noteText, is_private = :isPrivate, updated_at = :updatedAt
                where tenant_id = :tenantId and id = :id
                """)
            .bindMethods(NoteRow.of(note))
            .execute());
  }

  @Override
  public void delete(NoteId id) {
    TenantDb.one(
        db.update("delete from notes where tenant_id = :tenantId and id = :id")
            .bind("id", id.value())
            .execute());
  }
}
