package io.chatplatform.persistence.message;

import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.persistence.Carried;
import io.chatplatform.persistence.Columns;
import io.chatplatform.persistence.Select;
import io.chatplatform.persistence.TenantDb;
import io.chatplatform.persistence.Values;
import io.chatplatform.persistence.media.AttachmentRow;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/// Messages in the table `messages`, their attachments in `attachments`.
public final class JdbiMessageRepository implements MessageRepository {
  private static final Columns<PlatformRef> REF =
      new Columns<PlatformRef>()
          .with("social_connection_id", "uuid", PlatformRef::connection)
          .with("platform_message_id", "text", PlatformRef::platformMessageId);

  private static final String FIND_BY_PLATFORM_IDS =
      "select "
          + MessageSql.COLUMNS
          + " from "
          + REF.source()
          + " join messages m on m.tenant_id = :tenantId"
          + " and m.social_connection_id = r.social_connection_id"
          + " and m.platform_message_id = r.platform_message_id";

  private static final Comparator<Message> OLDEST_FIRST =
      Comparator.comparing(Message::timestamp).thenComparing(m -> m.id().toString());

  private final TenantDb db;

  public record InsertedRow(UUID id, boolean changedBefore) {}

  @Inject
  public JdbiMessageRepository(TenantDb db) {
    this.db = db;
  }

  @Override
  public Optional<Message> find(MessageId id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  @Override
  public List<Message> findAll(Collection<MessageId> ids) {
    return ids.isEmpty()
        ? List.of()
        : read(db.query(MessageSql.FIND).bind("ids", Values.ids(ids, MessageId::value)));
  }

  @Override
  public Map<PlatformRef, Message> findByPlatformIds(Collection<PlatformRef> refs) {
    Map<PlatformRef, Message> found = new LinkedHashMap<>();
    if (!refs.isEmpty()) {
      REF.bind(db.query(FIND_BY_PLATFORM_IDS), Set.copyOf(refs))
          .mapTo(MessageRow.class)
          .forEach(row ->
              found.put(
                  new PlatformRef(row.connection(), String.valueOf(row.platformMessageId())),
                  row.toDomain()));
    }
    return found;
  }

  @Override
  public List<Message> findUnreadByCustomer(ChatId chat, Instant upTo) {
    return oldestFirst(
        read(
            db.query(MessageSql.FIND_UNREAD_BY_CUSTOMER)
                .bind("chat", chat.value())
                .bind("upTo", upTo)));
  }

  @Override
  public List<Message> findPending(Collection<ChatId> chats) {
    return chats.isEmpty()
        ? List.of()
        : read(db.query(MessageSql.FIND_PENDING).bind("chats", Values.ids(chats, ChatId::value)));
  }

  @Override
  public List<Message> page(ChatId chat, Optional<Before> before, int limit) {
    return before
        .map(end -> read(pageBefore(end).bind("chat", chat.value()).bind("limit", limit)))
        .orElseGet(() -> newest(chat, limit).from(db).list())
        .reversed();
  }

  private Query pageBefore(Before before) {
    return before
        .id()
        .map(id -> db.query(MessageSql.PAGE_BEFORE_MESSAGE).bind("id", id.value()))
        .orElseGet(() -> db.query(MessageSql.PAGE_BEFORE))
        .bind("at", before.at());
  }

  /// Newest first.
  public static Select<MessageRow, Message> newest(ChatId chat, int limit) {
    return new Select<>(
        MessageSql.PAGE,
        query -> query.bind("chat", chat.value()).bind("limit", limit),
        MessageRow.class,
        MessageRow::toDomain);
  }

  @Override
  public Inserted insertNew(Collection<Placed> messages) {
    if (messages.isEmpty()) {
      return Inserted.NONE;
    }
    List<MessageRow> rows = messages.stream().map(MessageRow::of).toList();
    List<InsertedRow> inserted =
        MessageSql.INSERT_NEW
            .bind(db.query(MessageSql.INSERT_NEW.text(rows)), rows)
            .mapTo(InsertedRow.class)
            .list();
    Set<MessageId> added =
        inserted.stream().map(row -> new MessageId(row.id())).collect(Collectors.toSet());
    insertAttachments(
        messages.stream()
            .map(Placed::message)
            .filter(message -> added.contains(message.id()))
            .flatMap(message -> MessageRow.attachmentsOf(message).stream())
            .toList());
    return new Inserted(
        added,
        inserted.stream()
            .filter(InsertedRow::changedBefore)
            .map(row -> new MessageId(row.id()))
            .collect(Collectors.toSet()));
  }

  private void insertAttachments(List<AttachmentRow> rows) {
    if (!rows.isEmpty()) {
      TenantDb.exactly(
          rows.size(),
          AttachmentRow.ALL.bind(db.update(MessageSql.INSERT_ATTACHMENTS), rows).execute());
    }
  }

  @Override
  public void updateAll(Collection<Message> messages) {
    if (!messages.isEmpty()) {
      List<MessageRow> rows = messages.stream().map(MessageRow::change).toList();
      db.along(
          Carried.certain(
              "messages_",
              MessageSql.UPDATE_ALL.text(rows),
              statement -> MessageSql.UPDATE_ALL.bindTo(statement, rows),
              rows.size()));
    }
  }

  @Override
  public void reviseAll(Collection<Message> messages) {
    if (messages.isEmpty()) {
      return;
    }
    List<MessageRow> rows = messages.stream().map(MessageRow::change).toList();
    TenantDb.exactly(
        rows.size(), MessageRow.REVISIONS.bind(db.update(MessageSql.REVISE_ALL), rows).execute());
    List<MessageId> deleted =
        messages.stream().filter(Message::isDeleted).map(Message::id).toList();
    if (!deleted.isEmpty()) {
      db.update(MessageSql.REMOVE_FILES)
          .bind("ids", Values.ids(deleted, MessageId::value))
          .execute();
    }
  }

  @Override
  public List<Message> markRead(ChatId chat, Collection<MessageId> ids) {
    return oldestFirst(
        read(
            db.query(MessageSql.MARK_READ)
                .bind("chat", chat.value())
                .bind("ids", Values.ids(ids, MessageId::value))));
  }

  @Override
  public List<Message> markReadUpTo(ChatId chat, Instant upTo, Optional<MessageId> with) {
    Query query =
        with.map(id -> db.query(MessageSql.MARK_READ_UP_TO_MESSAGE).bind("id", id.value()))
            .orElseGet(() -> db.query(MessageSql.MARK_READ_UP_TO));
    return oldestFirst(read(query.bind("chat", chat.value()).bind("upTo", upTo)));
  }

  @Override
  public int countUnread(ChatId chat) {
    return db.query(MessageSql.COUNT_UNREAD).bind("chat", chat.value()).mapTo(Integer.class).one();
  }

  @Override
  public Optional<Message> findByClientId(ChatId chat, String clientId) {
    return read(
            db.query(MessageSql.FIND_BY_CLIENT_ID)
                .bind("chat", chat.value())
                .bind("clientId", clientId))
        .stream()
        .findFirst();
  }

  private static List<Message> read(Query query) {
    return query.mapTo(MessageRow.class).map(MessageRow::toDomain).list();
  }

  private static List<Message> oldestFirst(List<Message> messages) {
    return messages.stream().sorted(OLDEST_FIRST).toList();
  }
}
