package io.chatplatform.persistence.chat;

import io.chatplatform.application.chat.port.out.ChatFilter;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.chat.port.out.DashboardCounts;
import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.persistence.Carried;
import io.chatplatform.persistence.RowsStatement;
import io.chatplatform.persistence.Select;
import io.chatplatform.persistence.TenantDb;
import io.chatplatform.persistence.Values;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Chats in the table `chats`; their customers' keys in `chat_customer_keys`.
public final class JdbiChatRepository implements ChatRepository {
  /// More chats than this a search does not find: nobody pages through so many.
  private static final int SEARCH_MAX = 1_000;

  private static final String NAMES = "chats_";

  private static final String SELECT =
      "select " + ChatRow.ALL.names() + " from chats where tenant_id = :tenantId and id = ";

  private static final String SELECT_ONE = SELECT + ":id";

  private static final String LOCK_ALL = SELECT + Values.anyOf("ids") + " order by id for update";

  private static final RowsStatement<ChatRow> INSERT_ALL =
      ChatRow.ALL.statement(rows ->
          "insert into chats (tenant_id, "
              + ChatRow.ALL.names()
              + ") select :tenantId, "
              + ChatRow.ALL.values()
              + " from "
              + rows);

  /// All who open take their locks in the order of the connections' ids, so nobody waits in a
  /// circle.
  private static final String LOCK_OPENING =
      """
      select count(pg_advisory_xact_lock(c.key))
      from (
        select hashtextextended(:tenantId || '/' || c.id, 0) as key
        from unnest(:chats_connections) as c (id)
        order by c.id
        offset 0
      ) as c
      """;

  private static final RowsStatement<ChatRow> UPDATE_ALL =
      ChatRow.ALL.statement(rows ->
          "update chats c set "
              + ChatRow.CHANGING.assignments()
              + " from "
              + rows
              + " where c.tenant_id = :tenantId and c.id = r.id");

  private final TenantDb db;
  private final LargeTotals totals;
  private final CustomerKeys keys;

  @Inject
  public JdbiChatRepository(TenantDb db, LargeTotals totals) {
    this.db = db;
    this.totals = totals;
    this.keys = new CustomerKeys(db);
  }

  @Override
  public Optional<Chat> find(ChatId id) {
    return one(id).from(db).findOne();
  }

  @Override
  public Optional<Chat> lock(ChatId id) {
    return one(id, SELECT_ONE + " for update").from(db).findOne();
  }

  @Override
  public List<Chat> lockAll(Collection<ChatId> ids) {
    return ids.isEmpty()
        ? List.of()
        : db.query(LOCK_ALL)
            .bind("ids", Values.ids(ids, ChatId::value))
            .mapTo(ChatRow.class)
            .map(ChatRow::toDomain)
            .list();
  }

  @Override
  public Map<Handle, Chat> lockByHandles(Collection<Handle> handles) {
    return keys.lock(handles);
  }

  @Override
  public void lockOpening(Collection<ConnectionId> connections) {
    if (connections.isEmpty()) {
      return;
    }
    db.query(LOCK_OPENING)
        .bind("chats_connections", Values.ids(connections, ConnectionId::value))
        .mapTo(Long.class)
        .one();
  }

  public static Select<ChatRow, Chat> one(ChatId id) {
    return one(id, SELECT_ONE);
  }

  private static Select<ChatRow, Chat> one(ChatId id, String sql) {
    return new Select<>(
        sql, query -> query.bind("id", id.value()), ChatRow.class, ChatRow::toDomain);
  }

  @Override
  public Page<Chat> list(ChatFilter filter, PageRequest page) {
    ChatListSql sql = new ChatListSql(filter, page);
    Optional<String> phrase = ChatListSql.phrase(filter);
    if (phrase.isPresent()) {
      List<UUID> found = search(phrase.get());
      if (found.isEmpty()) {
        return new Page<>(List.of(), 0, Optional.empty());
      }
      sql.among(found);
    }
    ListedChats listed =
        totals
            .find(db.tenant(), filter)
            .map(total -> ListedChats.of(sql.page(db), total))
            .orElseGet(() -> ListedChats.of(sql.pageAndTotal(db)));
    totals.keep(db.tenant(), filter, listed.total());
    return Page.cut(
        listed.chats(),
        listed.total(),
        page,
        chat -> new Keyset(chat.activity().lastInteraction(), chat.id().value()));
  }

  private List<UUID> search(String phrase) {
    return db.query("select chat_id from lookup.find_chats(:tenantId, :phrase, :max)")
        .bind("phrase", phrase)
        .bind("max", SEARCH_MAX)
        .mapTo(UUID.class)
        .list();
  }

  @Override
  public void open(Collection<Chat> chats, Map<Handle, ChatId> added) {
    if (chats.isEmpty()) {
      keys.add(added);
      return;
    }
    Map<Handle, ChatId> handles = Map.copyOf(added);
    List<ChatRow> rows = chats.stream().map(ChatRow::of).toList();
    UUID[] connections = Values.ids(chats, chat -> chat.origin().connection().value());
    db.along(
        Carried.checked(
            NAMES,
            List.of(LOCK_OPENING, INSERT_ALL.text(rows), CustomerKeys.addition(handles)),
            statement -> {
              statement.bind("chats_connections", connections);
              INSERT_ALL.bindTo(statement, rows);
              CustomerKeys.bindAddition(statement, handles);
            },
            stored -> CustomerKeys.checkAdded(handles, stored)));
  }

  @Override
  public void updateAll(Collection<Chat> chats) {
    if (!chats.isEmpty()) {
      List<ChatRow> rows = chats.stream().map(ChatRow::of).toList();
      db.along(
          Carried.certain(
              NAMES,
              UPDATE_ALL.text(rows),
              statement -> UPDATE_ALL.bindTo(statement, rows),
              rows.size()));
    }
  }

  @Override
  public void addHandles(Map<Handle, ChatId> handles) {
    keys.add(handles);
  }

  @Override
  public void moveHandles(Collection<Handle> handles, ChatId to) {
    keys.move(handles, to);
  }

  @Override
  public void retireHandles(Collection<Handle> handles) {
    keys.retire(handles);
  }

  @Override
  public void merge(ChatId from, ChatId into) {
    for (String table : List.of("messages", "notes", "outbox", "chat_customer_keys")) {
      db.update(
              "update "
                  + table
                  + " set chat_id = :into where tenant_id = :tenantId and chat_id = :from")
          .bind("from", from.value())
          .bind("into", into.value())
          .execute();
    }
    delete(from);
  }

  @Override
  public List<CustomerKey> keysOf(ChatId id) {
    return keys.of(id);
  }

  @Override
  public boolean delete(ChatId id) {
    return db.update("delete from chats where tenant_id = :tenantId and id = :id")
            .bind("id", id.value())
            .execute()
        == 1;
  }

  @Override
  public List<Chat> unassignAll(UserId user) {
    return db.query(
            """
            with assigned as (
              select id from chats
              where tenant_id = :tenantId and assigned_user_id = :user
              order by id
              for update
            )
            update chats c set assigned_user_id = null
            from assigned
            where c.tenant_id = :tenantId and c.id = assigned.id
            returning c.*
            """)
        .bind("user", user.value())
        .mapTo(ChatRow.class)
        .map(ChatRow::toDomain)
        .list();
  }

  @Override
  public DashboardCounts dashboard(UserId user, Instant startOfDay) {
    return new Dashboard(db).count(user, startOfDay);
  }
}
